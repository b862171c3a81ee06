"""Reads this folder's tables of rows."""

from ...curated import load

__all__ = ["load"]
