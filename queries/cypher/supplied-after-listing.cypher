// title: Supplies dated after an asset freeze
// question: Which documented supplies to a party lie after it came under an asset freeze?
// group: measures and timing
// for: policy staff
// returns: supplier, party, frozen_since, supply_from, claim, status
// reads: Claim, OBJECT, Entity, SUPPLIES
// caveat: Dates are as precise as their sources: a year alone counts from its first day. A supply is not a breach: that depends on who is bound by the measure.
MATCH (d:Claim)-[:OBJECT]->(p:Entity)
WHERE d.predicate = 'DESIGNATES' AND d.measure = 'asset freeze' AND d.status = 'listed' AND d.event_from IS NOT NULL
WITH p, min(d.event_from) AS frozen
MATCH (a:Entity)-[r:SUPPLIES]->(p)
WHERE r.summary = false AND r.gap = false
UNWIND r.claims AS uid
MATCH (c:Claim {uid: uid})
WHERE c.event_from > frozen AND c.strength > 0
RETURN DISTINCT a.name AS supplier, p.name AS party, frozen AS frozen_since, c.event_from AS supply_from, c.uid AS claim,
       c.stands AS status
ORDER BY supplier, party, claim
LIMIT 300
