// title: Lists that name a country
// question: Which published lists name which country, and since when?
// group: countries
// for: policy staff
// returns: country -- The country that is named.
// returns: list -- The list that names it.
// returns: since -- Day from which it stands on the list, as precise as its source.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Claim, SUBJECT, Country, OBJECT, Entity
MATCH (c:Claim)-[:SUBJECT]->(k:Country)
WHERE c.predicate = 'LISTED_ON'
MATCH (c)-[:OBJECT]->(l:Entity)
RETURN k.name AS country, l.name AS list, c.event_from_text AS since, c.uid AS claim, c.stands AS status
ORDER BY country, list, claim
LIMIT 500
