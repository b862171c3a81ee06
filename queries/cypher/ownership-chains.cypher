// title: Chains of ownership and subsidiaries
// question: Through which owners is this party controlled, up to four steps?
// group: ownership and control
// for: analysts
// param: uid: entity (for example 'hk-cr-2182045') -- a party's name or uid
// returns: chain (one a step) -- The parties of the chain, from the owner to what is owned.
// returns: relations (one a step) -- The kind of each step: an owner, or a subsidiary of the party before it.
// returns: status (one a step) -- How the claims of each step stand, one a step: their statuses, and whether one is denied or disputed.
// returns: reservations (one a step) -- Why each step is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, OWNS, SUBSIDIARY_OF
// caveat: No share is multiplied along a chain: `entrepot explain` and docs/flags.md say what each rule of ownership asks.
MATCH (b:Entity)
WHERE b.uid = $uid
MATCH p = (a:Entity)-[:OWNS|SUBSIDIARY_OF*1..4]-(b)
WHERE ALL(i IN range(0, size(relationships(p)) - 1) WHERE
  (type(relationships(p)[i]) = 'OWNS' AND startNode(relationships(p)[i]) = nodes(p)[i]) OR
  (type(relationships(p)[i]) = 'SUBSIDIARY_OF' AND endNode(relationships(p)[i]) = nodes(p)[i]))
RETURN [n IN nodes(p) | n.name] AS chain, [r IN relationships(p) | type(r)] AS relations,
       [r IN relationships(p) | r.stands] AS status,
       [r IN relationships(p) | r.reservations] AS reservations
ORDER BY chain, relations, status
LIMIT 200
