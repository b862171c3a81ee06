// title: Figures of trade between two countries
// question: Which figures of exports from one country to another does which source give?
// group: countries
// for: analysts
// param: destination: entity (for example 'kg') -- a country's name or code
// returns: exporter -- The country or party that exports.
// returns: destination -- The country of destination.
// returns: quantity -- The figure that the claim states.
// returns: unit -- What the quantity counts.
// returns: from_day (shown as from) -- First day of the period of the figure.
// returns: to_day (shown as to) -- Last day of the period of the figure.
// returns: voice (shown as source) -- The source that makes the claim.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT, Country
// caveat: A figure of trade shows no diversion.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Country)
WHERE c.predicate = 'EXPORTS_TO' AND b.uid = $destination
RETURN a.name AS exporter, b.name AS destination, c.quantity AS quantity, c.unit AS unit, c.event_from_text AS from_day,
       c.event_to_text AS to_day, c.voice AS voice, c.uid AS claim, c.stands AS status
ORDER BY exporter, from_day, claim
LIMIT 500
