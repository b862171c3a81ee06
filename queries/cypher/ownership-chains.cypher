// title: Chains of ownership and subsidiaries
// question: Through which owners is this party controlled, up to four steps?
// group: ownership and control
// for: analysts
// param: uid: entity (for example 'hk-cr-2182045') -- a party's name or uid
// returns: chain, relations, status
// reads: Entity, OWNS, SUBSIDIARY_OF
// caveat: No share is multiplied along a chain: `entrepot explain` and docs/flags.md say what each rule of ownership asks.
MATCH (b:Entity)
WHERE b.uid = $uid
MATCH p = (a:Entity)-[:OWNS|SUBSIDIARY_OF*1..4]-(b)
WHERE ALL(i IN range(0, size(relationships(p)) - 1) WHERE
  (type(relationships(p)[i]) = 'OWNS' AND startNode(relationships(p)[i]) = nodes(p)[i]) OR
  (type(relationships(p)[i]) = 'SUBSIDIARY_OF' AND endNode(relationships(p)[i]) = nodes(p)[i]))
RETURN [n IN nodes(p) | n.name] AS chain, [r IN relationships(p) | type(r)] AS relations,
       [r IN relationships(p) | r.stands] AS status
ORDER BY chain, relations, status
LIMIT 200
