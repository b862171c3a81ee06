// title: Untyped links of OFAC entries
// question: Which parties does OFAC print as linked to this one?
// group: ownership and control
// for: investigators
// param: uid: entity (for example 'ru-inn-1831083343') -- a party's name or uid
// returns: party -- The party whose entry prints the link.
// returns: linked_to -- The party that is printed as linked.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, LINKED_TO
// caveat: `Linked To` is untyped: it does not say ownership.
MATCH (a:Entity)-[r:LINKED_TO]->(b:Entity)
WHERE a.uid = $uid OR b.uid = $uid
RETURN a.name AS party, b.name AS linked_to, r.claims AS claims, r.stands AS status, r.reservations AS reservations
ORDER BY party, linked_to, claims
LIMIT 300
