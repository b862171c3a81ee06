// title: Claims that repeat another
// question: Which claims are copies of another and add no support?
// group: evidence
// for: analysts
// returns: copy, original, voice, document, status
// reads: Claim, STATED_IN, Document
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.copy_of IS NOT NULL
RETURN c.uid AS copy, c.copy_of AS original, c.voice AS voice, d.heading AS document, c.stands AS status
ORDER BY copy
LIMIT 300
