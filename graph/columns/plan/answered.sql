-- Each claim that a denial names or stands beside.
SELECT uid AS denial, voice, act, known, ratio, TRUE AS names, explode(denies) AS claim
FROM denials
UNION ALL
SELECT uid AS denial, voice, act, known, ratio, FALSE AS names, explode(beside) AS claim
FROM denials
