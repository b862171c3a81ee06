// title: Claims that state an HS code
// question: Which claims about goods state an HS code, and which?
// group: components and HS codes
// for: analysts
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: predicate (shown as relation) -- The kind of relation that the claim states.
// returns: codes -- The HS codes of six digits that the claim states.
// returns: subject -- The subject of the claim.
// returns: object -- The object of the claim.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity)
WHERE c.hs6 IS NOT NULL AND c.predicate <> 'LISTED_ON'
RETURN c.uid AS claim, c.predicate AS predicate, c.hs6 AS codes, s.name AS subject, o.name AS object, c.stands AS status
ORDER BY claim
LIMIT 300
