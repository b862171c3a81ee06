// title: Claims that state an HS code
// question: Which claims about goods state an HS code, and which?
// group: components and HS codes
// for: analysts
// returns: claim, predicate, codes, subject, object, status
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
WHERE c.hs6 IS NOT NULL AND c.predicate <> 'LISTED_ON'
RETURN c.uid AS claim, c.predicate AS predicate, c.hs6 AS codes, s.name AS subject, o.name AS object, c.stands AS status
ORDER BY claim
LIMIT 300
