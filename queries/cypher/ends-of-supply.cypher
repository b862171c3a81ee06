// title: Parties that supply and are not supplied
// question: Where do documented chains of supply begin?
// group: routes
// for: analysts
// returns: party, country, customers
// reads: Company, SUPPLIES, Entity
// caveat: A missing supplier means none was found in these sources.
MATCH (a:Company)-[r:SUPPLIES]->(b:Entity)
WHERE r.summary = false AND NOT EXISTS { MATCH (x:Entity)-[:SUPPLIES]->(a) }
RETURN a.name AS party, a.country AS country, count(DISTINCT b.uid) AS customers
ORDER BY customers DESC, party, country
LIMIT 200
