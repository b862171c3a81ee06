// title: Errors kept on file
// question: Which claims are known to be wrong, and what do they say?
// group: data quality
// formerly: errors-kept
// for: analysts
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: predicate (shown as relation) -- The kind of relation that the claim states.
// returns: voice (shown as source) -- The source that makes the claim.
// returns: said -- The statement in the words of whoever entered it, where they say more than the relation.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Claim
MATCH (c:Claim)
WHERE c.status = 'error'
RETURN c.uid AS claim, c.predicate AS predicate, c.voice AS voice, c.said AS said, c.stands AS status
ORDER BY claim
LIMIT 300
