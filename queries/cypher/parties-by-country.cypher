// title: Parties on movements by country
// question: How many parties of each country supply, and how many are supplied?
// group: countries
// for: policy staff
// returns: country, suppliers, customers
// reads: Country, Company, SUPPLIES, Entity
MATCH (k:Country)
OPTIONAL MATCH (a:Company)-[r:SUPPLIES]->(:Entity)
WHERE a.country = k.uid AND r.summary = false
WITH k, count(DISTINCT a.uid) AS suppliers
OPTIONAL MATCH (:Entity)-[r:SUPPLIES]->(b:Company)
WHERE b.country = k.uid AND r.summary = false
WITH k, suppliers, count(DISTINCT b.uid) AS customers
WHERE suppliers + customers > 0
RETURN k.name AS country, suppliers, customers
ORDER BY suppliers + customers DESC, country
LIMIT 100
