// title: Movements that several sources document
// question: Which movements of goods do two or more sources document?
// group: evidence
// for: policy staff
// returns: source, relation, target, voices, support, claims, status
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
// caveat: Support is a declared score over graded claims, not a frequency.
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE size(r.voices) >= 2 AND r.summary = false AND r.gap = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.voices AS voices, r.support AS support, r.claims AS claims,
       r.stands AS status
ORDER BY source, target, relation, claims
LIMIT 500
