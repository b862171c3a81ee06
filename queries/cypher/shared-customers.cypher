// title: Suppliers of the same customer
// question: Which two firms supply the same customers?
// group: intermediaries
// for: analysts
// param: least: number = 1 -- only pairs with at least so many customers in common
// returns: one (shown as first supplier) -- One of the two suppliers.
// returns: other (shown as second supplier) -- The other supplier.
// returns: customers -- How many customers they have in common.
// returns: status -- How the claims stand on both sides of the pair, `first | second`, each combination once.
// reads: Company, SUPPLIES, Entity
MATCH (a:Company)-[r:SUPPLIES]->(c:Entity)<-[s:SUPPLIES]-(b:Company)
WHERE a.uid < b.uid AND r.summary = false AND s.summary = false AND r.gap = false AND s.gap = false
WITH a, b, c, r.stands AS first, s.stands AS second
ORDER BY first, second
WITH a, b, count(DISTINCT c.uid) AS customers, collect(DISTINCT first + ' | ' + second) AS status
WHERE customers >= $least
RETURN a.name AS one, b.name AS other, customers, status
ORDER BY customers DESC, one, other
LIMIT 100
