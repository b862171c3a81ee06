// title: Figures of trade between two countries
// question: Which figures of exports from one country to another does which source give?
// group: countries
// for: analysts
// param: destination: entity (for example 'kg') -- a country's name or code
// returns: exporter, destination, quantity, unit, from_day, to_day, voice, claim, status
// reads: Entity, SUBJECT, Claim, OBJECT, Country
// caveat: A figure of trade shows no diversion.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Country)
WHERE c.predicate = 'EXPORTS_TO' AND b.uid = $destination
RETURN a.name AS exporter, b.name AS destination, c.quantity AS quantity, c.unit AS unit, c.event_from AS from_day,
       c.event_to AS to_day, c.voice AS voice, c.uid AS claim, c.stands AS status
ORDER BY exporter, from_day, claim
LIMIT 500
