// title: Brands found in weapons
// question: Whose brands were found in which weapons examined, and what does the maker say?
// group: components and HS codes
// for: policy staff
// returns: weapon -- The weapon that was examined.
// returns: maker -- The firm whose brand was found.
// returns: claims -- Uids of the claims that support the relation.
// returns: own_words -- What the company says about itself, if it is on file.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, BRANDED_BY, Company, Claim, SUBJECT
MATCH (w:Entity)-[r:BRANDED_BY]->(m:Company)
OPTIONAL MATCH (c:Claim)-[:SUBJECT]->(m)
WHERE c.status = 'self'
WITH w, m, r, c
ORDER BY c.uid
RETURN w.name AS weapon, m.name AS maker, r.claims AS claims, collect(c.said) AS own_words, r.stands AS status,
       r.reservations AS reservations
ORDER BY weapon, maker
LIMIT 200
