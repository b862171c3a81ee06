// title: Whom a party supplies
// question: Which parties are documented as supplied by this one, with what, and by how many sources?
// group: routes
// for: investigators
// param: uid: entity (for example 'cn-uscc-91440300MA5HX80Y1Q') -- a party's name or uid
// returns: customer, kind, goods, support, word, voices, claims, status
// reads: Entity, SUPPLIES
MATCH (s:Entity)-[r:SUPPLIES]->(t:Entity)
WHERE s.uid = $uid AND r.summary = false
RETURN t.name AS customer, t.kind AS kind, r.goods_name AS goods, r.support AS support, r.word AS word,
       r.voices AS voices, r.claims AS claims, r.stands AS status
ORDER BY customer, goods, claims
LIMIT 200
