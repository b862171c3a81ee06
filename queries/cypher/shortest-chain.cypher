// title: Fewest documented steps between two parties
// question: By how few steps of supply are these two joined, and through whom?
// group: routes
// for: investigators
// param: from: entity (for example 'cn-uscc-91350200051193084R') -- name or uid of where goods come from
// param: to: entity (for example 'ru-inn-1831083343') -- name or uid of where they go
// returns: parties (one a step) -- The parties of the chain, in the direction in which goods move.
// returns: claims (one a step) -- Uids of the claims that support each step.
// returns: status (one a step) -- How the claims of each step stand, one a step: their statuses, and whether one is denied or disputed.
// returns: reservations (one a step) -- Why each step is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
// caveat: The fewest steps are not the best documented ones: `entrepot routes` ranks by evidence and keeps the rules of a route.
MATCH (a:Entity), (b:Entity)
WHERE a.uid = $from AND b.uid = $to AND a <> b
MATCH p = (a)-[:SUPPLIES|TRANSFERS|SHIPPED_TO*1..6]->(b)
WHERE ALL(r IN relationships(p) WHERE r.summary = false AND r.gap = false)
WITH p, length(p) AS steps
ORDER BY steps
WITH collect(p) AS paths, min(steps) AS fewest
UNWIND [q IN paths WHERE length(q) = fewest] AS p
RETURN [n IN nodes(p) | n.name] AS parties, [r IN relationships(p) | r.claims] AS claims,
       [r IN relationships(p) | r.stands] AS status,
       [r IN relationships(p) | r.reservations] AS reservations
ORDER BY parties, claims
LIMIT 20
