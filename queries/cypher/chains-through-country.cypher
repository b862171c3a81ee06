// title: Chains of two steps through a country
// question: Which parties of this country stand between two others on documented supplies?
// group: routes
// for: analysts
// param: country: entity (for example 'kz') -- a country's name or code
// returns: source -- Who supplies the middle party.
// returns: middle -- The party of the country that is asked for.
// returns: target -- Whom the middle party supplies.
// returns: goods_in -- What it receives.
// returns: goods_out -- What it supplies.
// returns: status -- How the claims of the two supplies stand, the incoming one first.
// returns: reservations -- Why one of the two supplies, or each, is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Entity, SUPPLIES, Company
// caveat: Seat of a party, not the way of the goods: an intermediary's jurisdiction is not a transshipment point.
MATCH (a:Entity)-[r:SUPPLIES]->(m:Company)-[s:SUPPLIES]->(b:Entity)
WHERE m.country = $country AND a <> b AND r.summary = false AND s.summary = false AND r.gap = false AND s.gap = false
RETURN a.name AS source, m.name AS middle, b.name AS target, r.goods_name AS goods_in, s.goods_name AS goods_out,
       [r.stands, s.stands] AS status, coalesce(r.reservations, []) + coalesce(s.reservations, []) AS reservations
ORDER BY source, middle, target, goods_in, goods_out, status
LIMIT 300
