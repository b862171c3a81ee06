"""Ownership by regime: one file each, with citation and dates; `REGIMES` lists them."""

from __future__ import annotations

from . import bis, eu, ofac, uk

REGIMES = {"ofac": ofac.RULES, "eu": eu.RULES, "uk": uk.RULES, "bis": bis.RULES}
LISTS = {"ofac": ofac.LISTS, "eu": eu.LISTS, "uk": uk.LISTS, "bis": bis.LISTS}
