// title: Errors kept on file
// question: Which claims are known to be wrong, and what do they say?
// group: data quality
// for: analysts
// returns: claim, predicate, voice, said
// reads: Claim
MATCH (c:Claim)
WHERE c.status = 'error'
RETURN c.uid AS claim, c.predicate AS predicate, c.voice AS voice, c.said AS said
ORDER BY claim
LIMIT 300
