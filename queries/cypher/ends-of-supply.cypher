// title: Parties that supply and are not supplied
// question: Where do documented chains of supply begin?
// group: routes
// for: analysts
// returns: party, country, customers, status
// reads: Company, SUPPLIES, Entity
// caveat: A missing supplier means none was found in these sources.
MATCH (a:Company)-[r:SUPPLIES]->(b:Entity)
WHERE r.summary = false AND r.gap = false AND NOT EXISTS { MATCH (x:Entity)-[:SUPPLIES]->(a) }
WITH a, b, r
ORDER BY r.stands
RETURN a.name AS party, a.country AS country, count(DISTINCT b.uid) AS customers, collect(DISTINCT r.stands) AS status
ORDER BY customers DESC, party, country
LIMIT 200
