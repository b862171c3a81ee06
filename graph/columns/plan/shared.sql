-- The edges that no closed form gives: with several claims, or with one that is denied.
SELECT edge, count(*) AS legs,
    sum(CASE WHEN scored THEN 1 ELSE 0 END) AS scored,
    sum(CASE WHEN gap THEN 1 ELSE 0 END) AS gaps,
    bool_or(scored AND coalesce(size(members), 0) > 0) AS bodies
FROM legs
GROUP BY edge
HAVING count(*) > 1 OR bool_or(denials IS NOT NULL)
