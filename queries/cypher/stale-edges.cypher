// title: Relations without a new claim since a day
// question: Which movements rest on claims that were all public before this day?
// group: data quality
// for: analysts
// param: before: text = '2025' -- a year, a month or a day
// returns: source, relation, target, last_known, claims, status
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE r.last_known < $before AND r.summary = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.last_known AS last_known, r.claims AS claims,
       r.stands AS status
ORDER BY last_known, source, target, claims
LIMIT 300
