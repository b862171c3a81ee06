// title: Movements below a support
// question: Which movements have support below this, and what do they rest on?
// group: data quality
// for: analysts
// param: below: decimal = 0.5 -- a number between 0 and 1
// returns: source (shown as from) -- Where the goods come from.
// returns: relation -- The kind of relation.
// returns: target (shown as to) -- Where the goods go.
// returns: support -- Score from 0 to 1 for how well documents support the relation; no probability.
// returns: word (shown as in words) -- How well the relation is documented, in words.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE r.support < $below AND r.summary = false AND r.gap = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.support AS support, r.word AS word, r.claims AS claims,
       r.stands AS status, r.reservations AS reservations
ORDER BY support, source, target, claims
LIMIT 300
