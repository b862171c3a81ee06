// title: Places cargo went from and to
// question: Between which places is cargo documented, and which ships stand on the claim?
// group: vessels and ports
// for: investigators
// returns: origin -- Where the cargo was loaded.
// returns: target (shown as destination) -- Where the cargo went.
// returns: ships -- The ships that the claim names.
// returns: quantity -- The figure that the claim states.
// returns: unit -- What the quantity counts.
// returns: period -- The period to which the figure belongs, as the source states it.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
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
