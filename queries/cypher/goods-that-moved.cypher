// title: Goods and the parties between which they moved
// question: Which named goods are documented on movements, and on how many?
// group: routes
// for: policy staff
// returns: goods -- The goods, as they are named.
// returns: movements -- On how many documented movements they are.
// returns: suppliers -- How many parties send them.
// returns: recipients -- How many parties receive them.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE r.goods IS NOT NULL AND r.summary = false AND r.gap = false
WITH a, b, r
ORDER BY r.stands
RETURN r.goods_name AS goods, count(DISTINCT r.uid) AS movements, count(DISTINCT a.uid) AS suppliers,
       count(DISTINCT b.uid) AS recipients, collect(DISTINCT r.stands) AS status
ORDER BY movements DESC, goods
LIMIT 200
