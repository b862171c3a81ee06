// title: Ships and aircraft under measures
// question: Which ships and aircraft are under which measure?
// group: vessels and ports
// for: policy staff
// returns: carrier, kind, identifiers, authority, measure, since, claim, status
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(v:Entity)
WHERE c.predicate = 'DESIGNATES' AND (v.kind = 'Vessel' OR v.kind = 'Aircraft') AND c.status = 'listed'
RETURN v.name AS carrier, v.kind AS kind, v.identifiers AS identifiers, a.name AS authority, c.measure AS measure,
       c.event_from AS since, c.uid AS claim, c.stands AS status
ORDER BY carrier, authority, claim
LIMIT 500
