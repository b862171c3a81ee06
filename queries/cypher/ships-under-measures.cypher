// title: Ships and aircraft under measures
// question: Which ships and aircraft are under which measure?
// group: vessels and ports
// for: policy staff
// returns: carrier -- The ship or aircraft.
// returns: kind -- Whether it is a vessel or an aircraft.
// returns: identifiers -- Its numbers, such as the IMO number.
// returns: authority -- The authority that made the listing.
// returns: measure -- The measure: asset freeze, export restriction, vessel ban, travel ban, sectoral or not stated.
// returns: since -- Day from which the measure holds, as precise as its source.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT
// caveat: Only listings in force on the day of the newest claim.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(v:Entity)
WHERE c.predicate = 'DESIGNATES' AND (v.kind = 'Vessel' OR v.kind = 'Aircraft') AND c.status = 'listed' AND c.in_force = true
RETURN v.name AS carrier, v.kind AS kind, v.identifiers AS identifiers, a.name AS authority, c.measure AS measure,
       c.event_from_text AS since, c.uid AS claim, c.stands AS status
ORDER BY carrier, authority, claim
LIMIT 500
