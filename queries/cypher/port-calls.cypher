// title: Calls at ports
// question: Which ships called where, and in which period?
// group: vessels and ports
// for: investigators
// returns: ship -- The ship.
// returns: place -- Where it called.
// returns: from_day (shown as from) -- First day of the period, as precise as its source.
// returns: to_day (shown as to) -- Last day of the period, as precise as its source.
// returns: voice (shown as source) -- The source that makes the claim.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT, Place
MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Place)
WHERE c.predicate = 'CALLED_AT'
RETURN s.name AS ship, p.name AS place, c.event_from_text AS from_day, c.event_to_text AS to_day, c.voice AS voice, c.uid AS claim,
       c.stands AS status
ORDER BY ship, place, claim
LIMIT 300
