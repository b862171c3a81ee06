// title: Calls at ports
// question: Which ships called where, and in which period?
// group: vessels and ports
// for: investigators
// returns: ship, place, from_day, to_day, voice, claim, status
// reads: Entity, SUBJECT, Claim, OBJECT, Place
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Place)
WHERE c.predicate = 'CALLED_AT'
RETURN s.name AS ship, p.name AS place, c.event_from AS from_day, c.event_to AS to_day, c.voice AS voice, c.uid AS claim,
       c.stands AS status
ORDER BY ship, place, claim
LIMIT 300
