// title: Errors kept on file
// question: Which claims are known to be wrong, and what do they say?
// group: data quality
// for: analysts
// returns: claim, predicate, voice, said, status
// reads: Claim
MATCH (c:Claim)
WHERE c.status = 'error'
RETURN c.uid AS claim, c.predicate AS predicate, c.voice AS voice, c.said AS said, c.stands AS status
ORDER BY claim
LIMIT 300
