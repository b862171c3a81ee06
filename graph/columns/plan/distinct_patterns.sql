-- Each pattern once: what is left for the exact arithmetic.
SELECT DISTINCT pattern FROM patterns
