// title: Ships and what they carried where
// question: Which parties and ships are documented as carrying goods to which place?
// group: vessels and ports
// for: investigators
// returns: carrier, target, goods, voices, claims, status
// reads: Entity, TRANSPORTS
// caveat: A carrier is no owner of the goods.
MATCH (a:Entity)-[r:TRANSPORTS]->(b:Entity)
RETURN a.name AS carrier, b.name AS target, r.goods_name AS goods, r.voices AS voices, r.claims AS claims,
       r.stands AS status
ORDER BY carrier, target, goods, claims
LIMIT 300
