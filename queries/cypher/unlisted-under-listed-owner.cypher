// title: Parties whose owner is under an asset freeze
// question: Which parties are under no asset freeze on file while an owner of theirs is?
// group: ownership and control
// for: policy staff
// returns: owner -- The owner under an asset freeze.
// returns: owned -- What it owns.
// returns: country -- Code of the country in which the owned party has its seat.
// returns: namesakes -- Uids of other parties under an asset freeze whose name is the owned party's; whether they are the same is open.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// returns: past -- Whether every statement is of a time before its day: the relation may hold no longer.
// reads: Entity, OWNS
// caveat: Names are compared as they are written, capital letters apart: `entrepot explain UID` looks for other spellings, too. Whether the owner's share is enough under a rule of ownership is not said here; see docs/flags.md.
// empty: both owners in the bundled case, and what they own, are listed; the public lists have more as proposals only
MATCH (a:Entity)-[r:OWNS]->(b:Entity)
WHERE 'asset freeze' IN a.listed AND NOT 'asset freeze' IN b.listed
OPTIONAL MATCH (n:Entity)
WHERE toLower(n.name) = toLower(b.name) AND 'asset freeze' IN n.listed
WITH a, r, b, n
ORDER BY n.uid
WITH a, r, b, collect(n.uid) AS namesakes
RETURN a.name AS owner, b.name AS owned, b.country AS country, namesakes, r.claims AS claims,
       r.stands AS status, r.reservations AS reservations, r.past AS past
ORDER BY owner, owned, claims
LIMIT 300
