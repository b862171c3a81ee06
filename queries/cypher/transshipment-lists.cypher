// title: Lists that name a country
// question: Which published lists name which country, and since when?
// group: countries
// for: policy staff
// returns: country, list, since, claim, status
// reads: Claim, SUBJECT, Country, OBJECT, Entity
MATCH (c:Claim)-[:SUBJECT]->(k:Country)
WHERE c.predicate = 'LISTED_ON'
MATCH (c)-[:OBJECT]->(l:Entity)
RETURN k.name AS country, l.name AS list, c.event_from AS since, c.uid AS claim, c.stands AS status
ORDER BY country, list, claim
LIMIT 500
