// title: Fronts, agents and those they act for
// question: Who is said to act for whom?
// group: intermediaries
// for: investigators
// returns: party, country, acts_for, word, voices, claims, status
// reads: Entity, ACTS_FOR
MATCH (a:Entity)-[r:ACTS_FOR]->(b:Entity)
RETURN a.name AS party, a.country AS country, b.name AS acts_for, r.word AS word, r.voices AS voices, r.claims AS claims,
       r.stands AS status
ORDER BY party, acts_for, claims
LIMIT 500
