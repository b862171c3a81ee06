// title: Parties listed by several authorities
// question: Which parties are under an asset freeze of two or more authorities?
// group: measures and timing
// for: policy staff
// returns: party, kind, authorities, status
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.measure = 'asset freeze' AND c.status = 'listed'
WITH p, a, c
ORDER BY a.name, c.stands
WITH p, collect(DISTINCT a.name) AS authorities, collect(DISTINCT c.stands) AS status
WHERE size(authorities) >= 2
RETURN p.name AS party, p.kind AS kind, authorities, status
ORDER BY size(authorities) DESC, party, kind, authorities
LIMIT 300
