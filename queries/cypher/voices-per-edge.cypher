// title: Relations with one source only
// question: Which relations along which goods move rest on a single source?
// group: data quality
// for: analysts
// returns: source, relation, target, voice, support, status
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE size(r.voices) = 1 AND r.summary = false AND r.gap = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.voices[0] AS voice, r.support AS support,
       r.stands AS status
ORDER BY source, target, relation, voice, support, status
LIMIT 500
