// title: Suppliers of the same customer
// question: Which two firms supply the same customers?
// group: intermediaries
// for: analysts
// param: least: number = 1 -- only pairs with at least so many customers in common
// returns: one, other, customers
// reads: Company, SUPPLIES, Entity
MATCH (a:Company)-[r:SUPPLIES]->(c:Entity)<-[s:SUPPLIES]-(b:Company)
WHERE a.uid < b.uid AND r.summary = false AND s.summary = false
WITH a, b, count(DISTINCT c.uid) AS customers
WHERE customers >= $least
RETURN a.name AS one, b.name AS other, customers
ORDER BY customers DESC, one, other
LIMIT 100
