// title: What became public in a period
// question: Which claims became public between these two days?
// group: evidence
// for: analysts
// param: from: date = 2024-12-01 -- first day
// param: to: date = 2024-12-31 -- last day
// returns: day, claim, status, voice, said
// reads: Claim
MATCH (c:Claim)
WHERE c.known_day >= $from AND c.known_day <= $to
RETURN c.known_by AS day, c.uid AS claim, c.stands AS status, c.voice AS voice, c.said AS said
ORDER BY day, claim
LIMIT 500
