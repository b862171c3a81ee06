// title: Statements of one source
// question: About which relations does this source make claims, and how many?
// group: evidence
// formerly: claims-of-voice
// for: analysts
// param: voice: text (for example 'European Union') -- a source as claims name it
// returns: predicate (shown as relation) -- The kind of relation that the claim states.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// returns: claims -- How many claims the source makes of this kind and status.
// returns: documents -- In how many documents they were read.
// reads: Claim, STATED_IN, Document
// caveat: Organisations of one government count as one source.
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.voice = $voice
RETURN c.predicate AS predicate, c.stands AS status, count(DISTINCT c.uid) AS claims, count(DISTINCT d.uid) AS documents
ORDER BY claims DESC, predicate, status
LIMIT 200
