// title: What one voice says
// question: Which relations does this voice speak of, and how often?
// group: evidence
// for: analysts
// param: voice: text (for example 'European Union') -- a voice as claims print it
// returns: predicate, status, claims, documents
// reads: Claim, STATED_IN, Document
// caveat: Organisations of one government are one voice.
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.voice = $voice
RETURN c.predicate AS predicate, c.stands AS status, count(DISTINCT c.uid) AS claims, count(DISTINCT d.uid) AS documents
ORDER BY claims DESC, predicate, status
LIMIT 200
