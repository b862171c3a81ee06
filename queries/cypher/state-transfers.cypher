// title: Transfers between states
// question: What does which source say went from one state to another, and who denies it?
// group: countries
// for: policy staff
// returns: giver -- The state that gives.
// returns: receiver -- The state that receives.
// returns: quantity -- The figure that the claim states.
// returns: unit -- What the quantity counts.
// returns: comparator -- Sign before the figure: > above, >= at least, < below, <= at most, ~ about; empty for the figure itself.
// returns: period -- The period to which the figure belongs, as the source states it.
// returns: day -- Day on which the claim became public, as precise as its source.
// returns: voice (shown as source) -- The source that makes the claim.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// returns: act -- What a denial does: it denies the fact, the evidence or a measure, or gives no comment.
// reads: Country, SUBJECT, Claim, OBJECT
// caveat: A row whose status is `denied` is a denial, with its act, and no transfer. Two figures for one thing are two claims, never a sum.
MATCH (a:Country)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Country)
WHERE c.predicate = 'TRANSFERS'
RETURN a.name AS giver, b.name AS receiver, c.quantity AS quantity, c.unit AS unit, c.comparator AS comparator,
       c.period AS period, c.known_by AS day, c.voice AS voice, c.uid AS claim,
       c.stands AS status, c.act AS act
ORDER BY giver, receiver, day, claim
LIMIT 300
