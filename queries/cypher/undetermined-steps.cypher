// title: Steps that no source could determine
// question: Where does a source say that it could not determine how goods went?
// group: routes
// formerly: unknown-legs
// for: investigators
// returns: source (shown as from) -- Where the goods come from.
// returns: target (shown as to) -- Where the goods go.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: said -- The statement in the words of whoever entered it, where they say more than the relation.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Claim, SUBJECT, Entity, OBJECT
MATCH (c:Claim)-[:SUBJECT]->(a:Entity)
WHERE c.status = 'gap'
MATCH (c)-[:OBJECT]->(b:Entity)
RETURN a.name AS source, b.name AS target, c.uid AS claim, c.said AS said, c.stands AS status
ORDER BY claim
LIMIT 100
