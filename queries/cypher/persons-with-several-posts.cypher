// title: Persons with posts at several parties
// question: Which persons hold posts at two or more parties?
// group: ownership and control
// for: analysts
// returns: person -- The person, as a claim that somebody has read names them.
// returns: parties -- The parties at which the person holds a post or a stake.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Person, DIRECTS, OWNS, Entity
// empty: neither the bundled case nor the public lists have one by a claim that somebody has read; proposals are no claims
MATCH (p:Person)-[r:DIRECTS|OWNS]->(b:Entity)
WITH p, b, r
ORDER BY b.name, r.stands
WITH p, collect(DISTINCT b.name) AS parties, collect(DISTINCT r.stands) AS status
WHERE size(parties) >= 2
RETURN p.name AS person, parties, status
ORDER BY size(parties) DESC, person, parties
LIMIT 200
