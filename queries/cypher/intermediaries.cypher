// title: Parties between two others
// question: Which firms both are supplied and supply, and between which countries?
// group: intermediaries
// for: analysts
// returns: party -- The party that is supplied and supplies.
// returns: country -- Code of the country in which the party has its seat.
// returns: suppliers -- How many parties supply it.
// returns: customers -- How many parties it supplies.
// returns: from_countries -- Codes of the countries of its suppliers.
// returns: to_countries -- Codes of the countries of its customers.
// returns: status -- How the claims stand on both sides of the pair, `first | second`, each combination once.
// reads: Entity, SUPPLIES, Company
// caveat: We see what was investigated: a firm with many partners may only be one that many looked at.
MATCH (a:Entity)-[r:SUPPLIES]->(m:Company)-[s:SUPPLIES]->(b:Entity)
WHERE a <> b AND r.summary = false AND s.summary = false AND r.gap = false AND s.gap = false
WITH m, a, b, r.stands AS first, s.stands AS second
ORDER BY a.country, b.country, first, second
RETURN m.name AS party, m.country AS country, count(DISTINCT a.uid) AS suppliers, count(DISTINCT b.uid) AS customers,
       collect(DISTINCT a.country) AS from_countries, collect(DISTINCT b.country) AS to_countries,
       collect(DISTINCT first + ' | ' + second) AS status
ORDER BY suppliers * customers DESC, party, country
LIMIT 100
