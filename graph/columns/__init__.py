"""The fold of claims to edges as one relational plan, which an engine runs (decision 39).

`plan/` has one query a file, in what DuckDB and Spark SQL have in common; `duckdb.sql` and
`spark.sql` define what the two build in different ways.
"""
