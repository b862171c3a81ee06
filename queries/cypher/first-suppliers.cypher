// title: Parties that supply and are not supplied
// question: Where do documented chains of supply begin?
// group: routes
// formerly: ends-of-supply
// for: analysts
// returns: party -- The party that supplies others.
// returns: country -- Code of the country in which the party has its seat.
// returns: customers -- How many parties it is documented to supply.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Company, SUPPLIES, Entity
// caveat: A missing supplier means only that none was found in these sources.
MATCH (a:Company)-[r:SUPPLIES]->(b:Entity)
WHERE r.summary = false AND r.gap = false AND NOT EXISTS { MATCH (x:Entity)-[s:SUPPLIES]->(a) WHERE s.summary = false }
WITH a, b, r
ORDER BY r.stands
RETURN a.name AS party, a.country AS country, count(DISTINCT b.uid) AS customers, collect(DISTINCT r.stands) AS status
ORDER BY customers DESC, party, country
LIMIT 200
