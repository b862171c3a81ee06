// title: Common high priority codes
// question: Which HS codes stand on which list, and in which tier?
// group: components and HS codes
// for: analysts
// returns: code -- The HS code.
// returns: goods -- What the code covers.
// returns: list -- The list on which it stands.
// returns: said -- The tier and the words of the list.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: HSCode, SUBJECT, Claim, OBJECT, List
MATCH (h:HSCode)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(l:List)
WHERE c.predicate = 'LISTED_ON'
RETURN h.uid AS code, h.name AS goods, l.name AS list, c.said AS said, c.stands AS status
ORDER BY code, list
LIMIT 500
