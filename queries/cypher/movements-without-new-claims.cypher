// title: Relations without a new claim since a day
// question: Which movements rest on claims that were all public before this day?
// group: data quality
// formerly: stale-edges
// for: analysts
// param: before: date = 2025 -- a year, a month or a day
// returns: source (shown as from) -- Where the goods come from.
// returns: relation -- The kind of relation.
// returns: target (shown as to) -- Where the goods go.
// returns: last_known -- Day on which its newest claim became public.
// returns: claims -- Uids of the claims that support the relation.
// returns: status -- How the claims of the relation stand: their statuses, and whether one is denied or disputed.
// returns: reservations -- Why the relation is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, SUPPLIES, TRANSFERS, SHIPPED_TO
MATCH (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)
WHERE r.last_known < $before AND r.summary = false AND r.gap = false
RETURN a.name AS source, type(r) AS relation, b.name AS target, r.last_known_text AS last_known, r.claims AS claims,
       r.stands AS status, r.reservations AS reservations
ORDER BY last_known, source, target, claims
LIMIT 300
