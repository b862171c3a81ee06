// title: Measures that were withdrawn
// question: Which listings were withdrawn, delisted or annulled?
// group: measures and timing
// for: policy staff
// returns: party, authority, measure, since, until, claim, status
// reads: Entity, SUBJECT, Claim, OBJECT
// empty: no listing in the bundled case was withdrawn; the public lists have
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.status = 'withdrawn'
RETURN p.name AS party, a.name AS authority, c.measure AS measure, c.event_from AS since, c.event_to AS until, c.uid AS claim,
       c.stands AS status
ORDER BY party, claim
LIMIT 500
