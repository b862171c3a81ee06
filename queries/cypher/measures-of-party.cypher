// title: Measures on a party
// question: Under which measures, by whom and since when, is or was this party?
// group: measures and timing
// for: policy staff
// param: uid: entity (for example 'cn-uscc-91440300MA5HX80Y1Q') -- a party's name or uid
// returns: authority, measure, programme, status, since, until, claim
// reads: Entity, SUBJECT, Claim, OBJECT
// caveat: `withdrawn` means delisted or annulled; only an asset freeze makes a party sanctioned.
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(p:Entity)
WHERE p.uid = $uid AND c.predicate = 'DESIGNATES'
RETURN a.name AS authority, c.measure AS measure, c.programme AS programme, c.stands AS status, c.event_from AS since,
       c.event_to AS until, c.uid AS claim
ORDER BY since, authority, claim
LIMIT 200
