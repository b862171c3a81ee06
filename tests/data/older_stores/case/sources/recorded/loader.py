"""Reads this folder's tables of rows."""

from entrepot.loaders.curated import load

__all__ = ["load"]
