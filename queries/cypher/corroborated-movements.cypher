// title: Movements that several sources document
// question: Which movements of goods do two or more sources document?
// group: evidence
// for: policy staff
// returns: source (shown as from) -- Where the goods come from.
// returns: relation -- The kind of relation.
// returns: target (shown as to) -- Where the goods go.
// returns: voices (shown as sources) -- The sources that state it, each once: offices of one government are one source.
// returns: support -- Score from 0 to 1 for how well documents support the relation; no probability.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
// caveat: Support is a declared score over graded claims, not a frequency.
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE size(r.voices) >= 2 AND r.summary = false AND r.gap = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.voices AS voices, r.support AS support, r.claims AS claims,
       r.stands AS status, r.reservations AS reservations
ORDER BY source, target, relation, claims
LIMIT 500
