// title: Claims that are denied
// question: Who denies or disputes which claim, by what act, and when?
// group: evidence
// for: policy staff
// returns: claim -- Uid of the claim that is denied.
// returns: denial -- Uid of the statement that denies it.
// returns: act -- What the statement does: it denies the fact, the evidence or a measure, or gives no comment.
// returns: by -- Who makes the statement.
// returns: on -- Day on which the statement became public.
// returns: status -- How the denied claim stands.
// reads: Claim, DENIES, ASSERTED_BY, Entity
// caveat: `no_comment` is not a denial.
MATCH (d:Claim)-[:DENIES]->(c:Claim)
MATCH (d)-[:ASSERTED_BY]->(w:Entity)
RETURN c.uid AS claim, d.uid AS denial, d.act AS act, w.name AS by, d.known_by AS on, c.stands AS status
ORDER BY claim, denial
LIMIT 200
