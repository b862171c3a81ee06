MATCH (a:Place), (b:Place)
WHERE a.uid < b.uid AND a.location IS NOT NULL AND b.location IS NOT NULL
WITH a, b, pi() / 360 AS half, pi() / 180 AS whole
WITH a, b, sin((b.latitude - a.latitude) * half) AS across, sin((b.longitude - a.longitude) * half) AS along,
     cos(a.latitude * whole) * cos(b.latitude * whole) AS narrowing
WITH a, b, across * across + narrowing * along * along AS h
RETURN a.name AS place, b.name AS other, toInteger(2 * 6371 * atan2(sqrt(h), sqrt(1 - h))) AS km
ORDER BY km, place, other
LIMIT 5
