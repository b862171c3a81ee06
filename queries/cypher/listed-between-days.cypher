// title: Parties listed between two days
// question: Which parties came under an asset freeze between these days?
// group: measures and timing
// formerly: listed-on-a-day
// for: analysts
// param: from: date = 2024-12-01 -- first day
// param: to: date-to = 2024-12-31 -- last day
// returns: day -- Day from which the measure holds, as precise as its source.
// returns: authority -- The authority that made the listing.
// returns: party -- The party under the asset freeze.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT
// caveat: Listings that have ended since are among them; a year or month counts only if all its days lie between the two.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.measure = 'asset freeze' AND c.event_from >= $from AND c.in_force_from <= $to
RETURN c.event_from_text AS day, a.name AS authority, p.name AS party, c.uid AS claim, c.stands AS status
ORDER BY day, authority, party, claim
LIMIT 500
