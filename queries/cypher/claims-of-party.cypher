// title: Claims that name a party
// question: What is said about this party, by whom, where, and with which grade?
// group: evidence
// for: investigators
// param: uid: entity (for example 'ru-inn-1831083343') -- a party's name or uid
// returns: day -- Day on which the claim became public, as precise as its source.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: part (shown as named as) -- Whether the party is the subject or the object of the claim.
// returns: predicate (shown as relation) -- The kind of relation that the claim states.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// returns: grade -- Grade of the claim: reliability of the source (A to F) and credibility (2 to 6).
// returns: voice (shown as source) -- The source that makes the claim.
// returns: said -- The statement in the words of whoever entered it, where they say more than the relation.
// reads: Claim, SUBJECT, OBJECT, Entity
// caveat: Denied, withdrawn and wrong claims are among them: see `status`.
MATCH (c:Claim)-[r:SUBJECT|OBJECT]->(p:Entity)
WHERE p.uid = $uid
RETURN c.known_by AS day, c.uid AS claim, type(r) AS part, c.predicate AS predicate, c.stands AS status,
       c.grade AS grade, c.voice AS voice, c.said AS said
ORDER BY day, claim, part
LIMIT 500
