// title: Evidence for the relations between two parties
// question: Which claims support the relations between these two, with quote, document and asserter?
// group: evidence
// formerly: evidence-of-edge
// for: investigators
// param: source: entity (for example 'cn-uscc-91350200051193084R') -- a party's name or uid
// param: target: entity (for example 'ru-inn-1831083343') -- a party's name or uid
// returns: relation -- The kind of relation.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// returns: grade -- Grade of the claim: reliability of the source (A to F) and credibility (2 to 6).
// returns: voice (shown as source) -- The source that makes the claim.
// returns: quote -- The quotation that carries the claim, if its text is held.
// returns: document -- Title of the document in which it was read.
// returns: asserter (shown as stated by) -- Who makes the statement.
// reads: Entity, Claim, STATED_IN, Document, ASSERTED_BY
MATCH (a:Entity)-[r]->(b:Entity)
WHERE a.uid = $source AND b.uid = $target AND r.claims IS NOT NULL
UNWIND r.claims AS uid
MATCH (c:Claim {uid: uid})-[:STATED_IN]->(d:Document)
MATCH (c)-[:ASSERTED_BY]->(w:Entity)
RETURN DISTINCT c.predicate AS relation, c.uid AS claim, c.stands AS status, c.grade AS grade, c.voice AS voice,
       c.quote AS quote, d.heading AS document, w.name AS asserter
ORDER BY relation, claim
LIMIT 200
