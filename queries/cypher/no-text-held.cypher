// title: Claims without a text at hand
// question: On which scored claims is no text held, by document?
// group: data quality
// for: analysts
// returns: document, address, claims
// reads: Claim, STATED_IN, Document
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.quote_state = 'none' AND c.strength > 0
RETURN d.heading AS document, d.address AS address, count(c) AS claims
ORDER BY claims DESC, document, address
LIMIT 100
