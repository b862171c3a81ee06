// title: Claims read by rules and not reviewed
// question: Which claims were read out of stated reasons by rules and wait for a person?
// group: data quality
// for: analysts
// returns: predicate, subject, object, grade, claim, quote
// reads: Entity, SUBJECT, Claim, OBJECT
// empty: the bundled case has no claim read by rules; the EU's reasons have
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
WHERE c.basis = 'extracted' AND c.reviewed = false AND c.status <> 'error'
RETURN c.predicate AS predicate, s.name AS subject, o.name AS object, c.grade AS grade, c.uid AS claim, c.quote AS quote
ORDER BY predicate, claim
LIMIT 500
