// title: Documents that most claims are read in
// question: Which documents does the graph rest on?
// group: evidence
// for: analysts
// returns: document -- Title of the document.
// returns: outlet -- Who published it.
// returns: published -- Day of publication, as precise as it is known.
// returns: claims -- How many claims were read in it, with this status.
// returns: with_quote -- How many of them have a quotation.
// returns: status -- How these claims stand.
// reads: Claim, STATED_IN, Document
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WITH d, c.stands AS status, count(c) AS claims, sum(CASE WHEN c.quote IS NULL THEN 0 ELSE 1 END) AS with_quote
RETURN d.heading AS document, d.outlet AS outlet, d.published_text AS published, claims, with_quote, status
ORDER BY claims DESC, document, published, status
LIMIT 100
