// title: What became public in a period
// question: Which claims became public between these two days?
// group: evidence
// formerly: known-by-date
// for: analysts
// param: from: date = 2024-12-01 -- first day
// param: to: date-to = 2024-12-31 -- last day
// returns: day -- Day on which the claim became public, as precise as its source.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// returns: voice (shown as source) -- The source that makes the claim.
// returns: said -- The statement in the words of whoever entered it, where they say more than the relation.
// reads: Claim
MATCH (c:Claim)
WHERE c.known_day >= $from AND c.known_day <= $to
RETURN c.known_by AS day, c.uid AS claim, c.stands AS status, c.voice AS voice, c.said AS said
ORDER BY day, claim
LIMIT 500
