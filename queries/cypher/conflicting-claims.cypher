// title: Figures and claims in conflict
// question: Which claims conflict with another, and is either denied or wrong?
// group: data quality
// formerly: conflicts
// for: analysts
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: against -- Uid of the claim that it conflicts with.
// returns: quantity -- The figure that the claim states.
// returns: other_quantity -- The figure of the other claim.
// returns: unit -- What the quantity counts.
// returns: other_unit -- What the other figure counts.
// returns: period -- The period to which the figure belongs, as the source states it.
// returns: other_period -- The period of the other figure.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// returns: other_status -- How the other claim stands.
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
