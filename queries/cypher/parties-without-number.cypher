// title: Parties on movements without an identifier
// question: Which parties on movements have no number that proves who they are?
// group: data quality
// for: investigators
// returns: party, kind, country, movements, status
// reads: Entity, SUPPLIES
MATCH (p:Entity)-[r:SUPPLIES]-(:Entity)
WHERE size(p.identifiers) = 0 AND r.summary = false AND r.gap = false
  AND p.kind <> 'Group' AND p.kind <> 'Country' AND p.kind <> 'Person'
WITH p, r
ORDER BY r.stands
RETURN p.name AS party, p.kind AS kind, p.country AS country, count(DISTINCT r.uid) AS movements,
       collect(DISTINCT r.stands) AS status
ORDER BY movements DESC, party, kind, country
LIMIT 200
