// title: Supplies dated after an asset freeze
// question: Which documented supplies to a party lie after it came under an asset freeze?
// group: measures and timing
// for: policy staff
// returns: supplier -- The party that supplies.
// returns: party -- The party under the asset freeze.
// returns: frozen_since -- First day of an asset freeze on the party that is on file.
// returns: supply_from -- First day of the supply, as precise as its source.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Claim, OBJECT, Entity, SUPPLIES
// caveat: Only supplies that surely lie between the days on which a freeze surely began and may first have ended, as precise as the sources are. A supply is not a breach: that depends on who is bound by the measure.
MATCH (d:Claim)-[:OBJECT]->(p:Entity)
WHERE d.predicate = 'DESIGNATES' AND d.measure = 'asset freeze' AND d.status = 'listed' AND d.event_from IS NOT NULL
MATCH (a:Entity)-[r:SUPPLIES]->(p)
WHERE r.summary = false AND r.gap = false
UNWIND r.claims AS uid
MATCH (c:Claim {uid: uid})
WHERE c.strength > 0 AND c.event_from > d.in_force_from
  AND (d.in_force_until IS NULL OR coalesce(c.event_to, c.event_from) < d.in_force_until)
RETURN a.name AS supplier, p.name AS party, min(d.event_from_text) AS frozen_since, c.event_from_text AS supply_from,
       c.uid AS claim, c.stands AS status
ORDER BY supplier, party, claim
LIMIT 300
