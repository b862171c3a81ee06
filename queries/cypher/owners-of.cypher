// title: Owners of a party
// question: Who is said to own or control this party?
// group: ownership and control
// for: investigators
// param: uid: entity (for example 'ru-inn-3849055365') -- a party's name or uid
// returns: owner, kind, country, voices, claims, status
// reads: Entity, OWNS
// caveat: Owning, holding shares and controlling are one relation here; the claim has the words of its source.
MATCH (a:Entity)-[r:OWNS]->(b:Entity)
WHERE b.uid = $uid
RETURN a.name AS owner, a.kind AS kind, a.country AS country, r.voices AS voices, r.claims AS claims, r.stands AS status
ORDER BY owner, claims
LIMIT 100
