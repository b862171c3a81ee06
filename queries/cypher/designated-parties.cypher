// title: Parties under a measure
// question: Which authority has which party under this measure, and since when?
// group: measures and timing
// for: policy staff
// param: measure: text = 'asset freeze' -- asset freeze, export restriction, vessel ban, travel ban, sectoral or not stated
// returns: party -- The party under the measure.
// returns: authority -- The authority that made the listing.
// returns: measure -- The measure: asset freeze, export restriction, vessel ban, travel ban, sectoral or not stated.
// returns: since -- Day from which the measure holds, as precise as its source.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Claim, OBJECT, Entity, SUBJECT
// caveat: Only listings in force on the day of the newest claim; `delisted` and `measures-of-party` have those that ended.
MATCH (c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.measure = $measure AND c.in_force = true
MATCH (c)-[:SUBJECT]->(a:Entity)
RETURN p.name AS party, a.name AS authority, c.measure AS measure, c.event_from_text AS since, c.uid AS claim,
       c.stands AS status
ORDER BY party, since, claim
LIMIT 500
