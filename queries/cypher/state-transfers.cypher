// title: Transfers between states
// question: What does which source say went from one state to another, and who denies it?
// group: countries
// for: policy staff
// returns: giver, receiver, quantity, unit, comparator, period, day, voice, claim, status, act
// reads: Country, SUBJECT, Claim, OBJECT
// caveat: A row whose status is `denied` is a denial, with its act, and no transfer. Two figures for one thing are two claims, never a sum.
MATCH (a:Country)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Country)
WHERE c.predicate = 'TRANSFERS'
RETURN a.name AS giver, b.name AS receiver, c.quantity AS quantity, c.unit AS unit, c.comparator AS comparator,
       c.period AS period, c.known_by AS day, c.voice AS voice, c.uid AS claim,
       c.stands AS status, c.act AS act
ORDER BY giver, receiver, day, claim
LIMIT 300
