// title: Claims without a text at hand
// question: On which scored claims is no text held, by document?
// group: data quality
// for: analysts
// returns: document, address, claims, status
// reads: Claim, STATED_IN, Document
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.quote_state = 'none' AND c.strength > 0
WITH c, d
ORDER BY c.stands
RETURN d.heading AS document, d.address AS address, count(c) AS claims, collect(DISTINCT c.stands) AS status
ORDER BY claims DESC, document, address
LIMIT 100
