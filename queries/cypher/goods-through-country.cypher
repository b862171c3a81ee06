// title: Goods said to pass through a place
// question: Which goods or parties are said to pass through which place or jurisdiction?
// group: countries
// for: policy staff
// returns: goods -- The goods or party said to pass through.
// returns: place -- The place or country through which they pass.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, TRANSSHIPS_VIA
MATCH (a:Entity)-[r:TRANSSHIPS_VIA]->(b:Entity)
RETURN a.name AS goods, b.name AS place, r.voices AS voices, r.claims AS claims, r.stands AS status,
       r.reservations AS reservations
ORDER BY goods, place, claims
LIMIT 300
