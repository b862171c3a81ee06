// title: Claims that name a party
// question: What is said of this party, by whom, where, and how well graded?
// group: evidence
// for: investigators
// param: uid: entity (for example 'ru-inn-1831083343') -- a party's name or uid
// returns: day, claim, part, predicate, status, grade, voice, said
// reads: Claim, SUBJECT, OBJECT, Entity
// caveat: Denied, withdrawn and wrong claims are among them: see `status`.
MATCH (c:Claim)-[r:SUBJECT|OBJECT]->(p:Entity)
WHERE p.uid = $uid
RETURN c.known_by AS day, c.uid AS claim, type(r) AS part, c.predicate AS predicate, c.stands AS status,
       c.grade AS grade, c.voice AS voice, c.said AS said
ORDER BY day, claim, part
LIMIT 500
