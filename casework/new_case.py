"""The two files with which a new case begins: its settings, and a place for what people decide."""

DEFAULT = """# A case of entrepot. `entrepot build` reads the sources into the ledger; \
doing it twice changes nothing.
sources = ["seeds", "curated-nk", "curated-garpiya", "curated-western", "curated-reports", \
"curated-iran", "curated-makers", "base-years", "chpl"]

[store]
evidence = "full"                # or "pointers": claim uids on edges only, for large cases

[parameters]
# strengths = "strengths.toml"   # a table of your own; without it, the declared one

# [proposals]
# accept = ["control"]           # rules whose claims count though nobody has read them \
(docs/extraction.md)
"""
DECISIONS = """# Identity decisions of this case; later ones win. Form:
# [[decision]]
# left = "source:key"
# right = "source:key"
# verdict = "same"        # or not_same, unsure
# by = "your name"
# on = "2026-01-31"
# why = "the reason"
"""
