"""Which of several quotations a panel opens on, by one written rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ...graph.identity import Identities, normal
from ...graph.model import Claim
from ...graph.schema import schema

Rank = tuple[bool, int, bool, float, bool, str, str]
SHORT = 3  # letters of an acronym that only its own capitals tell from a word


@dataclass(frozen=True, slots=True)
class BestQuote:
    """A claim whose quotation is shown first, and how many of the two ends its words name."""

    claim: Claim
    named: int


@dataclass(frozen=True, slots=True)
class QuoteChoice:
    """The choice among the quotations of one fold; names are brought into one form once.

    The rule, in this order: a claim that may be printed alone before one that may not; words that
    name both ends, then one of them, before others; words that name the party that is asked about,
    where one is, before words that do not; the stronger claim before the weaker one; words that
    were found in a document at hand before others; the earlier public one. The uid settles what is
    then still equal. A claim without words, or whose status counts for nothing, is never chosen.
    """

    claims: Mapping[str, Claim]
    strengths: Mapping[str, float]
    ids: Identities
    _forms: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    _quotes: dict[str, str] = field(default_factory=dict)

    def best(
        self, relations: Iterable[tuple[Sequence[str], Sequence[str]]], about: str = ""
    ) -> BestQuote | None:
        """Return the best quotation among the claims of some relations, None if none has words.

        Args:
            relations: Uids of the claims of each relation, and of the ends that words should name.
            about: Uid of the party that is asked about; "" for a relation.
        """
        chosen: tuple[Rank, BestQuote] | None = None
        for claims, ends in relations:
            for uid in claims:
                claim = self.claims[uid]
                if claim.quote and schema().statuses[claim.status].scored:
                    named = sum(self.names(claim, end) for end in dict.fromkeys(ends))
                    rank = self._rank(claim, named, about)
                    if chosen is None or rank < chosen[0]:
                        chosen = (rank, BestQuote(claim, named))
        return chosen[1] if chosen else None

    def _rank(self, claim: Claim, named: int, about: str) -> Rank:
        """Return the place of a quotation: the lowest is chosen."""
        return (
            not claim.alone,
            -named,
            bool(about) and not self.names(claim, about),
            -self.strengths.get(claim.uid, 0.0),
            claim.quote_state != "verified",
            claim.known_by,
            claim.uid,
        )

    def names(self, claim: Claim, end: str) -> bool:
        """Return whether the words of a claim name a party: by its name or another name on file."""
        if claim.uid not in self._quotes:
            self._quotes[claim.uid] = f" {normal(claim.quote)} "
        whole, acronyms = self._forms_of(end)
        words = self._quotes[claim.uid]
        for form in whole:
            if form in words:
                return True
        for acronym in acronyms:
            if re.search(rf"(?<!\w){re.escape(acronym)}(?!\w)", claim.quote):
                return True
        return False

    def _forms_of(self, end: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the names of a party in one form, and its acronyms as they are."""
        if end not in self._forms:
            entity = self.ids.entities[end]
            whole: dict[str, None] = {}
            acronyms: dict[str, None] = {}
            for name in (entity.name, *entity.aliases):
                form = normal(name)
                if len(form) > SHORT:
                    whole[f" {form} "] = None
                elif form:
                    acronyms[name] = None
            self._forms[end] = (tuple(whole), tuple(acronyms))
        return self._forms[end]
