// title: Owners of a party
// question: Who is said to own or control this party?
// group: ownership and control
// for: investigators
// param: uid: entity (for example 'ru-inn-3849055365') -- a party's name or uid
// returns: owner -- Who owns or controls the party.
// returns: kind -- What it is: Company, Body, Person, Vessel and so on.
// returns: country -- Code of the country in which the owner has its seat.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// returns: past -- Whether every statement is of a time before its day: the relation may hold no longer.
// reads: Entity, OWNS
// caveat: Owning, holding shares and controlling are one relation here; the claim has the words of its source.
MATCH (a:Entity)-[r:OWNS]->(b:Entity)
WHERE b.uid = $uid
RETURN a.name AS owner, a.kind AS kind, a.country AS country, r.voices AS voices, r.claims AS claims, r.stands AS status,
       r.reservations AS reservations, r.past AS past
ORDER BY owner, claims
LIMIT 100
