// title: Who makes, designs or provides for a weapon
// question: Which parties make, design or provide goods for this weapon?
// group: components and HS codes
// for: investigators
// param: weapon: entity (for example 'register:garpiya-a1') -- a weapon's name or uid
// returns: party, relation, country, word, voices, claims, status
// reads: Entity, MANUFACTURES, DESIGNS, PROVIDES_FOR
MATCH (p:Entity)-[r:MANUFACTURES|DESIGNS|PROVIDES_FOR]->(w:Entity)
WHERE w.uid = $weapon
RETURN p.name AS party, type(r) AS relation, p.country AS country, r.word AS word, r.voices AS voices, r.claims AS claims,
       r.stands AS status
ORDER BY relation, party, claims
LIMIT 300
