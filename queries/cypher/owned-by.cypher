// title: What a party owns
// question: What does this party, or person in an official act, own or control?
// group: ownership and control
// for: investigators
// param: uid: entity (for example 'ofac-51211') -- a party's name or uid
// returns: owned -- What it owns or controls.
// returns: kind -- What it is: Company, Body, Person, Vessel and so on.
// returns: country -- Code of the country in which that has its seat.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// returns: past -- Whether every statement is of a time before its day: the relation may hold no longer.
// reads: Entity, OWNS
MATCH (a:Entity)-[r:OWNS]->(b:Entity)
WHERE a.uid = $uid
RETURN b.name AS owned, b.kind AS kind, b.country AS country, r.voices AS voices, r.claims AS claims, r.stands AS status,
       r.reservations AS reservations, r.past AS past
ORDER BY owned, claims
LIMIT 200
