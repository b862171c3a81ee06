// title: Listings by month
// question: How many listings did each authority make in each month?
// group: measures and timing
// for: analysts
// param: since: text = '2023' -- a year, a month or a day
// returns: month, authority, listings, status
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.status = 'listed' AND c.event_from >= $since
WITH a, c
ORDER BY c.stands
RETURN substring(c.event_from, 0, 7) AS month, a.name AS authority, count(DISTINCT c.uid) AS listings,
       collect(DISTINCT c.stands) AS status
ORDER BY month, authority
LIMIT 500
