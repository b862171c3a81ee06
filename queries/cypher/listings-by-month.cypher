// title: Listings by month
// question: How many listings did each authority make in each month?
// group: measures and timing
// for: analysts
// param: since: date-text = '2023' -- a year, a month or a day
// returns: month -- Month from which the measures hold; a year where the source has no month.
// returns: authority -- The authority that made the listing.
// returns: listings -- How many listings the authority made.
// returns: status -- How all claims that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:Entity)
WHERE c.predicate = 'DESIGNATES' AND c.status = 'listed' AND c.event_from_text >= $since
WITH a, c
ORDER BY c.stands
RETURN substring(c.event_from_text, 0, 7) AS month, a.name AS authority, count(DISTINCT c.uid) AS listings,
       collect(DISTINCT c.stands) AS status
ORDER BY month, authority
LIMIT 500
