-- The edges of one claim that nobody denies, in closed form.
WITH alone AS (
    SELECT l.*, a.denials AS answers, coalesce(a.contested, FALSE) AS contested, q.rho,
        -- Rounded as a product over one statement is.
        CAST(1 AS DOUBLE) - (CAST(1 AS DOUBLE) - l.strength) AS independent
    FROM legs AS l
    ANTI JOIN shared AS s ON s.edge = l.edge
    LEFT JOIN answers AS a ON a.edge = l.edge
    CROSS JOIN question AS q
    WHERE l.scored OR l.gap
),
numbered AS (
    SELECT alone.*,
        (CAST(1 AS DOUBLE) - rho) * independent + rho * strength AS mixed
    FROM alone
)
SELECT edge, source, predicate, target, level, goods,
    independent, strength AS common, mixed, TRUE AS exact,
    CASE WHEN scored
        THEN pieces_of(a_piece(uid, root, voice, strength, weak, members, denials)) END AS pieces,
    texts(uid) AS claims, texts(voice) AS voices, texts(root) AS roots, answers AS denials,
    spans_of(a_span(uid, begins, ends)) AS intervals,
    known AS first_known, known AS last_known, texts(basis) AS basis,
    summary, partial, gap AND NOT scored AS gap,
    CASE
        WHEN NOT scored THEN 'lead'
        WHEN strength <= 0 THEN 'on file, not scored'
        WHEN contested THEN 'contested'
        WHEN mixed < 0.5 OR weak THEN 'thinly documented'
        ELSE 'documented by one voice' END AS word,
    purpose, event
FROM numbered
