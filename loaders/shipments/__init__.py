"""Customs rows: kept as Parquet beside the tables of the ledger, and summed up in claims."""
