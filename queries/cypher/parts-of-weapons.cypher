// title: Parts and the weapons they go into
// question: Which components are documented as parts of which weapons?
// group: components and HS codes
// for: investigators
// returns: component -- The part.
// returns: weapon -- The weapon that it goes into.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, COMPONENT_OF
MATCH (c:Entity)-[r:COMPONENT_OF]->(w:Entity)
RETURN c.name AS component, w.name AS weapon, r.voices AS voices, r.claims AS claims, r.stands AS status,
       r.reservations AS reservations
ORDER BY component, weapon, claims
LIMIT 300
