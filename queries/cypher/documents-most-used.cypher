// title: Documents that most claims are read in
// question: Which documents does the graph rest on?
// group: evidence
// for: analysts
// returns: document, outlet, published, claims, with_quote, status
// reads: Claim, STATED_IN, Document
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WITH d, c.stands AS status, count(c) AS claims, sum(CASE WHEN c.quote IS NULL THEN 0 ELSE 1 END) AS with_quote
RETURN d.heading AS document, d.outlet AS outlet, d.published AS published, claims, with_quote, status
ORDER BY claims DESC, document, published, status
LIMIT 100
