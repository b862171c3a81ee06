// title: Original statements behind many claims
// question: To which original statements do most scored claims go back?
// group: evidence
// formerly: roots-behind-many
// for: analysts
// param: least: number = 5 -- only original statements with at least so many claims
// returns: root (shown as original statement) -- The original statement to which the claims go back.
// returns: voice (shown as source) -- The source that makes the claims.
// returns: claims -- How many scored claims go back to it.
// returns: documents -- In how many documents they were read.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Claim, STATED_IN, Document
// caveat: Claims of one original statement hold or fail together: many of them count as one source.
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.strength > 0
WITH c, d
ORDER BY c.stands
WITH c.root AS root, c.voice AS voice, count(DISTINCT c.uid) AS claims, count(DISTINCT d.uid) AS documents,
     collect(DISTINCT c.stands) AS status
WHERE claims >= $least
RETURN root, voice, claims, documents, status
ORDER BY claims DESC, root, voice
LIMIT 100
