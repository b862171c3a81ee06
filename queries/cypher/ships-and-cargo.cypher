// title: Ships and what they carried where
// question: Which parties and ships are documented as carrying goods to which place?
// group: vessels and ports
// for: investigators
// returns: carrier -- The party or ship that carries.
// returns: target (shown as destination) -- Where the goods go, or for whom.
// returns: goods -- What is documented as moving, or empty where no source names it.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, TRANSPORTS
// caveat: A carrier is no owner of the goods.
MATCH (a:Entity)-[r:TRANSPORTS]->(b:Entity)
RETURN a.name AS carrier, b.name AS target, r.goods_name AS goods, r.voices AS voices, r.claims AS claims,
       r.stands AS status, r.reservations AS reservations
ORDER BY carrier, target, goods, claims
LIMIT 300
