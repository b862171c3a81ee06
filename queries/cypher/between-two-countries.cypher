// title: Intermediaries between two countries
// question: Which firms of other countries stand between suppliers of one country and recipients of another?
// group: intermediaries
// for: policy staff
// param: from: entity (for example 'de') -- country of the suppliers
// param: to: entity (for example 'ru') -- country of the recipients
// returns: supplier -- Supplier in the first country.
// returns: intermediary -- Firm of another country that is supplied by it and supplies the recipient.
// returns: country -- Code of the country in which the intermediary has its seat.
// returns: recipient -- Recipient in the second country.
// returns: status -- How the claims of the two supplies stand, the incoming one first.
// returns: reservations -- Why one of the two supplies, or each, is not a plain fact, such as hedged or chain-step, in the words of docs/model.md; empty if there is no reservation.
// reads: Company, SUPPLIES
MATCH (a:Company)-[r:SUPPLIES]->(m:Company)-[s:SUPPLIES]->(b:Company)
WHERE a.country = $from AND b.country = $to AND m.country <> $from AND m.country <> $to
  AND r.summary = false AND s.summary = false AND r.gap = false AND s.gap = false
RETURN DISTINCT a.name AS supplier, m.name AS intermediary, m.country AS country, b.name AS recipient,
       [r.stands, s.stands] AS status, coalesce(r.reservations, []) + coalesce(s.reservations, []) AS reservations
ORDER BY supplier, intermediary, recipient, country, status
LIMIT 300
