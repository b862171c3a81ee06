"""What claims say of each other, and chains that must end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..dates import first_day, last_day
from ..model import Claim
from .claims import Say, day_fault
from .rules import PUBLIC
from .tables import KnownRows

POINTING = ("denies", "beside", "conflicts")


def claim_links(found: Claim, known: KnownRows, say: Say) -> None:
    """Say what is wrong with what a claim says of other claims."""
    for field in POINTING:
        for uid in getattr(found, field):
            if uid not in known.claims:
                say("claim", field, uid)
            elif uid == found.uid:
                say("itself", field, uid)
    if found.copy_of:
        original = known.claims.get(found.copy_of)
        if original is None:
            say("claim", "copy_of", found.copy_of)
        elif (
            found.status != "error" and found.root != original.root
        ):  # an error may be the copier's own
            say("copy-root", "root", found.root, original.root)
    if found.status != "denied":
        for field in ("denies", "beside"):
            if named := getattr(found, field):
                say("denies-status", field, ", ".join(named))
    elif _real(found):
        for uid in found.denies:
            named = known.claims.get(uid)
            if (
                named is not None
                and _real(named)
                and first_day(named.known_by) > last_day(found.known_by)
            ):
                say("denies-day", "denies", f"{uid}, public since {named.known_by}", found.known_by)


def _real(found: Claim) -> bool:
    return bool(found.known_by) and not day_fault(found.known_by, PUBLIC)


def circles(above: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield each circle among things that stand above one another, once; `above` is one step up."""
    clear: set[str] = set()
    for start in above:
        path, places = [start], {start: 0}
        while start not in clear and (at := above.get(path[-1], "")) and at not in clear:
            if at in places:
                yield [*path[places[at] :], at]
                break
            places[at] = len(path)
            path.append(at)
        clear.update(path)
