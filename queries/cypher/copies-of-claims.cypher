// title: Claims that repeat another
// question: Which claims are copies of another and add no support?
// group: evidence
// for: analysts
// returns: copy -- Uid of the claim that repeats another.
// returns: original -- Uid of the claim that is repeated.
// returns: voice (shown as source) -- The source that makes the claim.
// returns: document -- Title of the document in which the copy was read.
// returns: status -- How the copy stands: its status, and whether it is denied or disputed.
// reads: Claim, STATED_IN, Document
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.copy_of IS NOT NULL
RETURN c.uid AS copy, c.copy_of AS original, c.voice AS voice, d.heading AS document, c.stands AS status
ORDER BY copy
LIMIT 300
