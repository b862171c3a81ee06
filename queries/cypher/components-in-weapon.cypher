// title: What was found in a weapon
// question: Which components were found in this weapon, by whose examination?
// group: components and HS codes
// for: investigators
// param: weapon: entity (for example 'register:orlan-2022-07') -- a weapon's name or uid
// returns: component, word, voices, claims, status
// reads: Entity, CONTAINS
// caveat: What was found in one weapon is not in all of its kind.
MATCH (w:Entity)-[r:CONTAINS]->(c:Entity)
WHERE w.uid = $weapon
RETURN c.name AS component, r.word AS word, r.voices AS voices, r.claims AS claims, r.stands AS status
ORDER BY component, claims
LIMIT 300
