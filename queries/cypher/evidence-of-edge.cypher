// title: Evidence for the relations between two parties
// question: Which claims support the relations between these two, with quote, document and asserter?
// group: evidence
// for: investigators
// param: source: entity (for example 'cn-uscc-91350200051193084R') -- a party's name or uid
// param: target: entity (for example 'ru-inn-1831083343') -- a party's name or uid
// returns: relation, claim, status, grade, voice, quote, document, asserter
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
