// title: Relations with one source only
// question: Which relations along which goods move rest on a single source?
// group: data quality
// formerly: voices-per-edge
// for: analysts
// returns: source (shown as from) -- Where the goods come from.
// returns: relation -- The kind of relation.
// returns: target (shown as to) -- Where the goods go.
// returns: voice (shown as source) -- The one source of the relation.
// returns: support -- Score from 0 to 1 for how well documents support the relation; no probability.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE size(r.voices) = 1 AND r.summary = false AND r.gap = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.voices[0] AS voice, r.support AS support,
       r.stands AS status, r.reservations AS reservations
ORDER BY source, target, relation, voice, support, status
LIMIT 500
