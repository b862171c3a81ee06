// title: Who supplies a party
// question: Which parties are documented as supplying this one, with what, and by how many sources?
// group: routes
// for: investigators
// param: uid: entity (for example 'ru-inn-1831083343') -- a party's name or uid
// returns: supplier, kind, goods, support, word, voices, claims, status
// reads: Entity, SUPPLIES
MATCH (s:Entity)-[r:SUPPLIES]->(t:Entity)
WHERE t.uid = $uid AND r.summary = false
RETURN s.name AS supplier, s.kind AS kind, r.goods_name AS goods, r.support AS support, r.word AS word,
       r.voices AS voices, r.claims AS claims, r.stands AS status
ORDER BY supplier, goods, claims
LIMIT 200
