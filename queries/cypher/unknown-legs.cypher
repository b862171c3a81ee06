// title: Steps that no source could determine
// question: Where does a source say that it could not determine how goods went?
// group: routes
// for: investigators
// returns: source, target, claim, said, status
// reads: Claim, SUBJECT, Entity, OBJECT
MATCH (c:Claim)-[:SUBJECT]->(a:Entity)
WHERE c.status = 'gap'
MATCH (c)-[:OBJECT]->(b:Entity)
RETURN a.name AS source, b.name AS target, c.uid AS claim, c.said AS said, c.stands AS status
ORDER BY claim
LIMIT 100
