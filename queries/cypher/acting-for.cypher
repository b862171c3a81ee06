// title: Fronts, agents and those they act for
// question: Who is said to act for whom?
// group: intermediaries
// for: investigators
// returns: party -- The party that acts.
// returns: country -- Code of the country in which the party has its seat.
// returns: acts_for -- The party for whom it is said to act.
// returns: word (shown as in words) -- How well the relation is documented, in words.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// returns: past -- Whether every statement is of a time before its day: the relation may hold no longer.
// reads: Entity, ACTS_FOR
MATCH (a:Entity)-[r:ACTS_FOR]->(b:Entity)
RETURN a.name AS party, a.country AS country, b.name AS acts_for, r.word AS word, r.voices AS voices, r.claims AS claims,
       r.stands AS status, r.reservations AS reservations, r.past AS past
ORDER BY party, acts_for, claims
LIMIT 500
