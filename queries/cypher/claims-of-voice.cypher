// title: Statements of one source
// question: About which relations does this source make claims, and how many?
// group: evidence
// for: analysts
// param: voice: text (for example 'European Union') -- a source as claims name it
// returns: predicate, status, claims, documents
// reads: Claim, STATED_IN, Document
// caveat: Organisations of one government count as one source.
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.voice = $voice
RETURN c.predicate AS predicate, c.stands AS status, count(DISTINCT c.uid) AS claims, count(DISTINCT d.uid) AS documents
ORDER BY claims DESC, predicate, status
LIMIT 200
