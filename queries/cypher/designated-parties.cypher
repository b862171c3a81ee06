// title: Parties under a measure
// question: Which authority put which party under which measure, and since when?
// group: measures and timing
// for: policy staff
// param: measure: text = 'asset freeze' -- asset freeze, export restriction, vessel ban, travel ban or sectoral
// returns: party, authority, measure, since, claim, status
// reads: Claim, OBJECT, Entity, SUBJECT
MATCH (c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.measure = $measure
MATCH (c)-[:SUBJECT]->(a:Entity)
RETURN p.name AS party, a.name AS authority, c.measure AS measure, c.event_from AS since, c.uid AS claim,
       c.stands AS status
ORDER BY party, since, claim
LIMIT 500
