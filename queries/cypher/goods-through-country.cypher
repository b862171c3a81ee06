// title: Goods said to pass through a place
// question: Which goods or parties are said to pass through which place or jurisdiction?
// group: countries
// for: policy staff
// returns: goods, place, voices, claims, status
// reads: Entity, TRANSSHIPS_VIA
MATCH (a:Entity)-[r:TRANSSHIPS_VIA]->(b:Entity)
RETURN a.name AS goods, b.name AS place, r.voices AS voices, r.claims AS claims, r.stands AS status
ORDER BY goods, place, claims
LIMIT 300
