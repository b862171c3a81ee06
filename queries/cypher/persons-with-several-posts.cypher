// title: Persons with posts at several parties
// question: Which persons hold posts at two or more parties?
// group: ownership and control
// for: analysts
// returns: person, parties
// reads: Person, DIRECTS, OWNS, Entity
// empty: the bundled case has no person with posts at two parties; the public lists have
MATCH (p:Person)-[:DIRECTS|OWNS]->(b:Entity)
WITH p, b
ORDER BY b.name
WITH p, collect(DISTINCT b.name) AS parties
WHERE size(parties) >= 2
RETURN p.name AS person, parties
ORDER BY size(parties) DESC, person, parties
LIMIT 200
