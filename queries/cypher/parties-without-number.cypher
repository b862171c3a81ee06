// title: Parties on movements without an identifier
// question: Which parties on movements have no number that proves who they are?
// group: data quality
// for: investigators
// returns: party -- The party.
// returns: kind -- What it is: Company, Body, Person, Vessel and so on.
// returns: country -- Code of the country in which the party has its seat.
// returns: movements -- On how many documented movements it stands.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
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
