// title: Parties listed by several authorities
// question: Which parties are under an asset freeze of two or more authorities?
// group: measures and timing
// for: policy staff
// returns: party -- The party under the asset freezes.
// returns: kind -- What it is: Company, Body, Person, Vessel and so on.
// returns: authorities -- The authorities that listed it.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT
// caveat: Only listings in force on the day of the newest claim are counted.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.measure = 'asset freeze' AND c.status = 'listed' AND c.in_force = true
WITH p, a, c
ORDER BY a.name, c.stands
WITH p, collect(DISTINCT a.name) AS authorities, collect(DISTINCT c.stands) AS status
WHERE size(authorities) >= 2
RETURN p.name AS party, p.kind AS kind, authorities, status
ORDER BY size(authorities) DESC, party, kind, authorities
LIMIT 300
