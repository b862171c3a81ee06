// title: Parties listed by several authorities
// question: Which parties are under an asset freeze of two or more authorities?
// group: measures and timing
// for: policy staff
// returns: party, kind, authorities
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.measure = 'asset freeze' AND c.status = 'listed'
WITH p, a
ORDER BY a.name
WITH p, collect(DISTINCT a.name) AS authorities
WHERE size(authorities) >= 2
RETURN p.name AS party, p.kind AS kind, authorities
ORDER BY size(authorities) DESC, party, kind, authorities
LIMIT 300
