// title: Parties listed between two days
// question: Which parties came under an asset freeze between these days?
// group: measures and timing
// for: analysts
// param: from: text = '2024-12-01' -- first day
// param: to: text = '2024-12-31' -- last day
// returns: day, authority, party, claim, status
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.measure = 'asset freeze' AND c.event_from >= $from AND c.event_from <= $to
RETURN c.event_from AS day, a.name AS authority, p.name AS party, c.uid AS claim, c.stands AS status
ORDER BY day, authority, party, claim
LIMIT 500
