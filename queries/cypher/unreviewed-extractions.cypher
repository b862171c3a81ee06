// title: Proposals: relations read by rules and not read by anyone
// question: Which relations did rules read out of stated reasons that no person has accepted or rejected?
// group: data quality
// for: analysts
// returns: predicate (shown as relation) -- The kind of relation that the rules read.
// returns: subject -- The subject of the proposal.
// returns: object -- The object of the proposal.
// returns: rules -- The rules that read it.
// returns: grade -- Grade that the claim would have: reliability of the source (A to F) and credibility (2 to 6).
// returns: claim (shown as proposal) -- Uid of the proposal: `entrepot review` accepts or rejects it.
// returns: locator (shown as place) -- Where in the document it was read.
// returns: status -- How the source states it.
// reads: Proposal
// caveat: a proposal is in no relation, route or number; those that name a person are not listed here
// empty: the bundled case has no claim read by rules; the EU's reasons have
MATCH (c:Proposal)
RETURN c.predicate AS predicate, c.subject_name AS subject, c.object_name AS object, c.rules AS rules, c.grade AS grade, c.uid AS claim, c.locator AS locator,
       c.status AS status
ORDER BY predicate, claim
LIMIT 500
