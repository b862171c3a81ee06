// title: Parties whose owner is under an asset freeze
// question: Which parties are under no asset freeze on file while an owner of theirs is?
// group: ownership and control
// for: policy staff
// returns: owner, owned, country, claims, status
// reads: Entity, OWNS, Claim, OBJECT
// caveat: Whether the owner's share is enough under a rule of ownership is not said here; see docs/flags.md.
// empty: both owners in the bundled case, and what they own, are listed; the public lists have more as proposals only
MATCH (a:Entity)-[r:OWNS]->(b:Entity)
WHERE EXISTS { MATCH (c:Claim)-[:OBJECT]->(a) WHERE c.predicate = 'DESIGNATES' AND c.measure = 'asset freeze' AND c.status = 'listed' }
  AND NOT EXISTS { MATCH (c:Claim)-[:OBJECT]->(b) WHERE c.predicate = 'DESIGNATES' AND c.measure = 'asset freeze' AND c.status = 'listed' }
RETURN a.name AS owner, b.name AS owned, b.country AS country, r.claims AS claims, r.stands AS status
ORDER BY owner, owned, claims
LIMIT 300
