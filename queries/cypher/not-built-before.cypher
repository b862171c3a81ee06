// title: When weapons were built at the earliest
// question: Which examined weapons were not built before which day, by the date codes of their parts?
// group: components and HS codes
// for: investigators
// returns: weapon -- The weapon that was examined.
// returns: not_before (shown as not before) -- First day of the week in the newest date code of its parts.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: said -- What was read, on which part, and how many parts carry a date code.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Claim, SUBJECT, WeaponInstance
// caveat: A weapon can be much younger than its newest dated part, and a part may have been replaced. Codes are read in declared forms only, so that a newer part may be undated.
// empty: no claim of the bundled case reads a date code; `entrepot load gur-components` brings some
MATCH (c:Claim)-[:SUBJECT]->(w:WeaponInstance)
WHERE c.predicate = 'STATES' AND c.status = 'measured' AND c.event_from IS NOT NULL
RETURN w.name AS weapon, c.event_from AS not_before, c.uid AS claim, c.said AS said, c.stands AS status
ORDER BY not_before DESC, weapon, claim
LIMIT 300
