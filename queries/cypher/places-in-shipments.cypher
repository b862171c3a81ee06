// title: Places cargo went from and to
// question: Between which places is cargo documented, and which ships stand on the claim?
// group: vessels and ports
// for: investigators
// returns: origin, target, ships, quantity, unit, period, claim, status
// reads: Place, SUBJECT, Claim, OBJECT, Vessel
MATCH (a:Place)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Place)
WHERE c.predicate = 'SHIPPED_TO'
OPTIONAL MATCH (v:Vessel)
WHERE v.uid IN c.carriers
WITH a, b, c, v
ORDER BY v.name
RETURN a.name AS origin, b.name AS target, collect(v.name) AS ships, c.quantity AS quantity, c.unit AS unit,
       c.period AS period, c.uid AS claim, c.stands AS status
ORDER BY origin, target, claim
LIMIT 300
