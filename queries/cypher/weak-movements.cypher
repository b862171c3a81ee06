// title: Movements below a support
// question: Which movements have support below this, and what do they rest on?
// group: data quality
// for: analysts
// param: below: decimal = 0.5 -- a number between 0 and 1
// returns: source, relation, target, support, word, claims, status
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE r.support < $below AND r.summary = false AND r.gap = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.support AS support, r.word AS word, r.claims AS claims,
       r.stands AS status
ORDER BY support, source, target, claims
LIMIT 300
