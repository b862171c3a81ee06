// title: What a party owns
// question: What does this party, or person in an official act, own or control?
// group: ownership and control
// for: investigators
// param: uid: entity (for example 'ofac-51211') -- a party's name or uid
// returns: owned, kind, country, voices, claims, status
// reads: Entity, OWNS
MATCH (a:Entity)-[r:OWNS]->(b:Entity)
WHERE a.uid = $uid
RETURN b.name AS owned, b.kind AS kind, b.country AS country, r.voices AS voices, r.claims AS claims, r.stands AS status
ORDER BY owned, claims
LIMIT 200
