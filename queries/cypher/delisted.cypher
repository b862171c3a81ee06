// title: Measures that were withdrawn
// question: Which listings were withdrawn, delisted or annulled?
// group: measures and timing
// for: policy staff
// returns: party -- The party that was listed.
// returns: authority -- The authority that made the listing.
// returns: measure -- The measure: asset freeze, export restriction, vessel ban, travel ban, sectoral or not stated.
// returns: since -- Day from which the measure holds, as precise as its source.
// returns: until -- Day on which the measure ended, if the source states one.
// returns: claim -- Uid of the claim on the listing: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT
// empty: no listing in the bundled case was withdrawn; the public lists have
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.status = 'withdrawn'
RETURN p.name AS party, a.name AS authority, c.measure AS measure, c.event_from_text AS since, c.event_to_text AS until, c.uid AS claim,
       c.stands AS status
ORDER BY party, claim
LIMIT 500
