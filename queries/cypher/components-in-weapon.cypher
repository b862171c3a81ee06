// title: What was found in a weapon
// question: Which components were found in this weapon, by whose examination?
// group: components and HS codes
// for: investigators
// param: weapon: entity (for example 'register:orlan-2022-07') -- a weapon's name or uid
// returns: component -- The component that was found.
// returns: word (shown as in words) -- How well the relation is documented, in words.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, CONTAINS
// caveat: What was found in one weapon is not necessarily in all weapons of its kind.
MATCH (w:Entity)-[r:CONTAINS]->(c:Entity)
WHERE w.uid = $weapon
RETURN c.name AS component, r.word AS word, r.voices AS voices, r.claims AS claims, r.stands AS status,
       r.reservations AS reservations
ORDER BY component, claims
LIMIT 300
