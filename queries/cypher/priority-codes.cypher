// title: Common high priority codes
// question: Which HS codes stand on which list, and in which tier?
// group: components and HS codes
// for: analysts
// returns: code, goods, list, said, status
// reads: HSCode, SUBJECT, Claim, OBJECT, List
MATCH (h:HSCode)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(l:List)
WHERE c.predicate = 'LISTED_ON'
RETURN h.uid AS code, h.name AS goods, l.name AS list, c.said AS said, c.stands AS status
ORDER BY code, list
LIMIT 500
