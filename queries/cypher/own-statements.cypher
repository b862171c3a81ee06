// title: What parties say about themselves
// question: Which parties answered, denied or explained, in their own words?
// group: evidence
// for: policy staff
// returns: party -- The party that speaks of itself.
// returns: day -- Day on which the claim became public, as precise as its source.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: said -- What it states.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Claim, SUBJECT, Entity
MATCH (c:Claim)-[:SUBJECT]->(p:Entity)
WHERE c.status = 'self' AND p.kind <> 'Person'
RETURN p.name AS party, c.known_by AS day, c.uid AS claim, c.said AS said, c.stands AS status
ORDER BY party, day, claim
LIMIT 300
