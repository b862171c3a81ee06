// title: Two parties of one name
// question: Which names stand on two parties that are not one?
// group: data quality
// for: investigators
// returns: name -- The name that they share.
// returns: kind -- What the parties are: Company, Body, Person, Vessel and so on.
// returns: parties -- Uids of the parties that bear it.
// reads: Entity
// empty: no two parties of the bundled case bear one name; the public lists have
MATCH (p:Entity)
WITH p.name AS name, p.kind AS kind, p
ORDER BY p.uid
WITH name, kind, collect(p.uid) AS parties
WHERE size(parties) >= 2
RETURN name, kind, parties
ORDER BY size(parties) DESC, name, kind
LIMIT 300
