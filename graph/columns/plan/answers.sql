-- The denials that stand beside each edge, each once.
WITH general AS (
    SELECT l.edge, d.uid AS denial, d.act, d.known, max(l.known) AS newest
    FROM legs AS l
    JOIN denials AS d ON d.source = l.source AND d.predicate = l.predicate
        AND d.target = l.target AND d.level = l.level
    WHERE d.general
    GROUP BY l.edge, d.uid, d.act, d.known
),
found AS (
    -- A denial that names one claim of the edge counts as naming, whatever else it answers. Beside
    -- several claims, the first of them decides.
    SELECT l.edge, a.denial, an_answer(1, '', a.act, 'names a claim') AS answer
    FROM legs AS l JOIN answered AS a ON a.claim = l.uid
    WHERE a.names
    UNION ALL
    SELECT l.edge, a.denial, an_answer(2, l.uid, a.act,
        CASE WHEN a.known <> '' AND a.known < l.known THEN 'earlier general denial'
            ELSE 'set beside' END) AS answer
    FROM legs AS l JOIN answered AS a ON a.claim = l.uid
    WHERE NOT a.names
    UNION ALL
    SELECT edge, denial, an_answer(3, '', act,
        CASE WHEN known <> '' AND known < newest THEN 'earlier general denial'
            ELSE 'general denial' END) AS answer
    FROM general
),
one AS (
    SELECT edge, denial, min(answer) AS answer FROM found GROUP BY edge, denial
)
SELECT edge,
    sort_array(array_agg(a_denial(denial, one.answer.act, one.answer.relation))) AS denials,
    bool_or(one.answer.act = 'denies_fact' AND one.answer.relation = 'names a claim') AS contested
FROM one
GROUP BY edge
