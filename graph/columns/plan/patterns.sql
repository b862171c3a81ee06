-- The claims of each of these edges as the arithmetic takes them. Ranks stand for voices and
-- statements, so that edges that differ only in names have one pattern. A body and its members are
-- compared by name.
WITH parts AS (
    SELECT edge, a_part(
        CASE WHEN bodies THEN voice ELSE voice_rank END,
        CASE WHEN bodies THEN root ELSE root_rank END,
        strength, weak, members, coalesce(ratios, no_ratios())) AS part
    FROM shared_legs
    WHERE scored
)
SELECT edge, sort_array(array_agg(part)) AS pattern
FROM parts
GROUP BY edge
