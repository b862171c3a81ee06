// title: Figures and claims in conflict
// question: Which claims stand in conflict with another, and is either denied or wrong?
// group: data quality
// for: analysts
// returns: claim, against, quantity, other_quantity, unit, other_unit, period, other_period, status, other_status
// reads: Claim
MATCH (c:Claim)
WHERE c.conflicts IS NOT NULL
UNWIND c.conflicts AS other
MATCH (o:Claim {uid: other})
RETURN c.uid AS claim, o.uid AS against, c.quantity AS quantity, o.quantity AS other_quantity, c.unit AS unit,
       o.unit AS other_unit, c.period AS period, o.period AS other_period, c.stands AS status,
       o.stands AS other_status
ORDER BY claim, against
LIMIT 300
