// title: Proposals: relations read by rules and not read by anyone
// question: Which relations did rules read out of stated reasons that no person has accepted or rejected?
// group: data quality
// for: analysts
// returns: predicate, subject, object, rules, grade, claim, locator, status
// reads: Proposal
// caveat: a proposal is in no relation, route or number; those that name a person are in `entrepot review` only
// empty: the bundled case has no claim read by rules; the EU's reasons have
MATCH (c:Proposal)
RETURN c.predicate AS predicate, c.subject_name AS subject, c.object_name AS object, c.rules AS rules, c.grade AS grade, c.uid AS claim, c.locator AS locator,
       c.status AS status
ORDER BY predicate, claim
LIMIT 500
