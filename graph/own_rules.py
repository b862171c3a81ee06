"""What a case has of its own that changes its answers: strengths, decisions, other tables."""

from __future__ import annotations

from dataclasses import dataclass

from .fold import Folded

KEY = "own rules"


@dataclass(frozen=True, slots=True)
class OwnRules:
    """What of a case is not as shipped.

    Attributes:
        strengths: The version and digest of the case's own table of strengths, "" without one.
        identity: The number of its decisions on identity.
        reviews: The number of its decisions on claims.
        differing: The shipped sources whose tables in the case are not as this entrepot reads them.
    """

    strengths: str = ""
    identity: int = 0
    reviews: int = 0
    differing: tuple[str, ...] = ()

    def line(self) -> str:
        """Return all of it in a line, "" if there is nothing.

        >>> OwnRules(identity=2, differing=("seeds",)).line()
        '2 decisions on identity; not as this entrepot ships them: seeds'
        """
        parts: list[str] = []
        if self.strengths:
            parts.append(f"a table of strengths ({self.strengths})")
        for count, about in ((self.identity, "identity"), (self.reviews, "claims")):
            if count:
                parts.append(f"{count} decision{'s' if count != 1 else ''} on {about}")
        if self.differing:
            parts.append(f"not as this entrepot ships them: {', '.join(self.differing)}")
        return "; ".join(parts)


def with_rules(folded: Folded, rules: OwnRules) -> Folded:
    """Return relations that carry what the case has of its own, for every answer on them."""
    folded.made[KEY] = rules
    return folded


def rules_of(folded: Folded) -> OwnRules:
    """Return what the case behind relations has of its own, as far as they carry it."""
    rules: OwnRules = folded.made.get(KEY) or OwnRules()
    return rules
