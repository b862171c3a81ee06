// title: Who supplies a party
// question: Which parties are documented as supplying this one, with what, and by how many sources?
// group: routes
// for: investigators
// param: uid: entity (for example 'ru-inn-1831083343') -- a party's name or uid
// returns: supplier -- The party that supplies.
// returns: kind -- What the supplier is: Company, Body, Person, Vessel and so on.
// returns: goods -- What is documented as moving, or empty where no source names it.
// returns: support -- Score from 0 to 1 for how well documents support the relation; no probability.
// returns: word (shown as in words) -- How well the relation is documented, in words.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, SUPPLIES
MATCH (s:Entity)-[r:SUPPLIES]->(t:Entity)
WHERE t.uid = $uid AND r.summary = false AND r.gap = false
RETURN s.name AS supplier, s.kind AS kind, r.goods_name AS goods, r.support AS support, r.word AS word,
       r.voices AS voices, r.claims AS claims, r.stands AS status, r.reservations AS reservations
ORDER BY supplier, goods, claims
LIMIT 200
