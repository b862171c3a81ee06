"""A source of rows: its tables are read by `loaders.curated`."""

from ...curated import load

__all__ = ["load"]
