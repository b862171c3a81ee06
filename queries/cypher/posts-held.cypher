// title: Who holds a post where
// question: Who holds a leading post at this party, by an official act?
// group: ownership and control
// for: investigators
// param: uid: entity (for example 'ru-inn-3849055365') -- a party's name or uid
// returns: person -- The person, as an official act names them.
// returns: party -- The party at which the post is held.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// returns: past -- Whether every statement is of a time before its day: the relation may hold no longer.
// reads: Entity, DIRECTS
// caveat: A post is not ownership, and a person is no supplier.
MATCH (a:Entity)-[r:DIRECTS]->(b:Entity)
WHERE b.uid = $uid
RETURN a.name AS person, b.name AS party, r.voices AS voices, r.claims AS claims, r.stands AS status,
       r.reservations AS reservations, r.past AS past
ORDER BY person, claims
LIMIT 100
