// title: Chains of supply that end at a maker of a weapon
// question: Through which documented steps do goods reach a party that makes this weapon?
// group: routes
// for: analysts
// param: weapon: entity (for example 'register:orlan-10') -- a weapon's name or uid
// returns: chain (one a step) -- The parties of the chain, in the direction in which goods move.
// returns: makes -- The weapon that the last party makes.
// returns: status (one a step) -- How the claims of each step stand, one a step: their statuses, and whether one is denied or disputed; the last are those of the manufacture.
// returns: reservations (one a step) -- Why each step is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, MANUFACTURES, Company, SUPPLIES
// caveat: A chain of supplies is not yet a route: time order and goods are not checked.
MATCH (m:Entity)-[k:MANUFACTURES]->(w:Entity)
WHERE w.uid = $weapon
MATCH p = (s:Company)-[:SUPPLIES*1..4]->(m)
WHERE ALL(r IN relationships(p) WHERE r.summary = false AND r.gap = false)
RETURN [n IN nodes(p) | n.name] AS chain, w.name AS makes, [r IN relationships(p) | r.stands] + [k.stands] AS status,
       [r IN relationships(p) | r.reservations] + [k.reservations] AS reservations
ORDER BY chain, status
LIMIT 200
