"""Ownership by regime: one file each, with citation and dates; `REGIMES` lists them.

`LISTS` has the authorities of these, and of the lists whose entries records name.
"""

from __future__ import annotations

from . import bis, eu, ofac, uk, un

REGIMES = {"ofac": ofac.RULES, "eu": eu.RULES, "uk": uk.RULES, "bis": bis.RULES}
LISTS = {"ofac": ofac.LISTS, "eu": eu.LISTS, "uk": uk.LISTS, "bis": bis.LISTS, "un": un.LISTS}
