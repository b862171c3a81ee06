// title: Parties on movements by country
// question: How many parties of each country supply, and how many are supplied?
// group: countries
// for: policy staff
// returns: country -- The country.
// returns: suppliers -- How many of its firms are documented as suppliers.
// returns: customers -- How many of its firms are documented as supplied.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Country, Company, SUPPLIES, Entity
MATCH (k:Country)
OPTIONAL MATCH (a:Company)-[r:SUPPLIES]->(:Entity)
WHERE a.country = k.uid AND r.summary = false AND r.gap = false
WITH k, a, r
ORDER BY r.stands
WITH k, count(DISTINCT a.uid) AS suppliers, collect(DISTINCT r.stands) AS first
OPTIONAL MATCH (:Entity)-[r:SUPPLIES]->(b:Company)
WHERE b.country = k.uid AND r.summary = false AND r.gap = false
WITH k, suppliers, first, b, r
ORDER BY r.stands
WITH k, suppliers, first, count(DISTINCT b.uid) AS customers, collect(DISTINCT r.stands) AS second
WHERE suppliers + customers > 0
RETURN k.name AS country, suppliers, customers, first + [x IN second WHERE NOT x IN first] AS status
ORDER BY suppliers + customers DESC, country
LIMIT 100
