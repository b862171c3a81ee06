// title: Original statements behind many claims
// question: To which original statements do most scored claims go back?
// group: evidence
// for: analysts
// param: least: number = 5 -- only original statements with at least so many claims
// returns: root, voice, claims, documents, status
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
