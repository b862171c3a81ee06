// title: Claims without a text at hand
// question: On which scored claims is no text held, by document?
// group: data quality
// formerly: no-text-held
// for: analysts
// returns: document -- Title of the document.
// returns: address -- Address of the document.
// returns: claims -- How many scored claims rest on it without a text at hand.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Claim, STATED_IN, Document
MATCH (c:Claim)-[:STATED_IN]->(d:Document)
WHERE c.quote_state = 'none' AND c.strength > 0
WITH c, d
ORDER BY c.stands
RETURN d.heading AS document, d.address AS address, count(c) AS claims, collect(DISTINCT c.stands) AS status
ORDER BY claims DESC, document, address
LIMIT 100
