// title: Measures on a party
// question: Under which measures, by whom and since when, is or was this party?
// group: measures and timing
// for: policy staff
// param: uid: entity (for example 'cn-uscc-91440300MA5HX80Y1Q') -- a party's name or uid
// returns: authority -- The authority that made the listing.
// returns: measure -- The measure: asset freeze, export restriction, vessel ban, travel ban, sectoral or not stated.
// returns: programme -- The programme or legal act, as the list names it.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// returns: since -- Day from which the measure holds, as precise as its source.
// returns: until -- Day on which the measure ended, if the source states one.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// reads: Entity, SUBJECT, Claim, OBJECT
// caveat: `withdrawn` means delisted or annulled; only an asset freeze makes a party sanctioned.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE p.uid = $uid AND c.predicate = 'DESIGNATES'
RETURN a.name AS authority, c.measure AS measure, c.programme AS programme, c.stands AS status, c.event_from_text AS since,
       c.event_to_text AS until, c.uid AS claim
ORDER BY since, authority, claim
LIMIT 200
