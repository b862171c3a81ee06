// title: First utterances behind many claims
// question: Which first utterances do most scored claims go back to?
// group: evidence
// for: analysts
// param: least: number = 5 -- only roots with at least so many claims
// returns: root, voice, claims, documents, status
// reads: Claim, STATED_IN, Document
// caveat: What shares a root rises and falls together: many claims of one root are one voice.
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
