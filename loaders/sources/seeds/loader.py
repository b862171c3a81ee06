"""Reads this folder's tables of rows."""

from ....loaders.curated import load

__all__ = ["load"]
