-- All edges, by the whole digest of their keys.
SELECT * FROM single_edges
UNION ALL
SELECT edge, source, predicate, target, level, goods, independent, common, mixed, exact, pieces,
    claims, voices, roots, denials, intervals, first_known, last_known, basis, summary, partial,
    gap, word, purpose, event
FROM shared_edges
