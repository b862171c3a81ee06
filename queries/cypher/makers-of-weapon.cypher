// title: Who makes, designs or provides for a weapon
// question: Which parties make, design or provide goods for this weapon?
// group: components and HS codes
// for: investigators
// param: weapon: entity (for example 'register:garpiya-a1') -- a weapon's name or uid
// returns: party -- The party.
// returns: relation -- What it does: it makes or designs the weapon, or provides goods for it.
// returns: country -- Code of the country in which the party has its seat.
// returns: word (shown as in words) -- How well the relation is documented, in words.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, MANUFACTURES, DESIGNS, PROVIDES_FOR
MATCH (p:Entity)-[r:MANUFACTURES|DESIGNS|PROVIDES_FOR]->(w:Entity)
WHERE w.uid = $weapon
RETURN p.name AS party, type(r) AS relation, p.country AS country, r.word AS word, r.voices AS voices, r.claims AS claims,
       r.stands AS status, r.reservations AS reservations
ORDER BY relation, party, claims
LIMIT 300
