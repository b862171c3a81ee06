"""An analyst's own judgement in a brief: signed, dated, with its reason and the claims it rests on.

The words of likelihood and their ranges are those of ICD 203 (Analytic Standards, 2015), as
generally known; its text was not at hand. A word of likelihood and a level of confidence never
stand in one sentence, no number of the brief goes into a judgement by rule, and a judgement goes
into no number.
"""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ...graph.dates import check
from ...graph.errors import BadInput, wrong
from ...graph.identity import Identities
from ...graph.model import Claim, Entity
from ...graph.outside_texts import parse_json, parse_toml, refuse_large
from ..evidence.panel_builders import Evidence
from .document import Block, Paragraph, Run
from .message_runs import heading, joined, told

# Each word with its range in per cent; the two words of a row mean the same.
LIKELIHOOD = {
    "almost no chance": (1, 5), "remote": (1, 5),
    "very unlikely": (5, 20), "highly improbable": (5, 20),
    "unlikely": (20, 45), "improbable": (20, 45),
    "roughly even chance": (45, 55), "roughly even odds": (45, 55),
    "likely": (55, 80), "probable": (55, 80),
    "very likely": (80, 95), "highly probable": (80, 95),
    "almost certain": (95, 99), "nearly certain": (95, 99),
}  # fmt: skip
# "may", "could" and the like would put a likelihood into the clause, beside the one in its field.
HEDGES = (*LIKELIHOOD, "probably", "possibly", "certainly", "may", "might", "could", "confidence")
CONFIDENCE = ("high", "moderate", "low")
FIELDS = ("judgement", "likelihood", "confidence", "by", "on", "why", "rests_on")
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's judgement: a clause, its likelihood and confidence, signature and claims."""

    judgement: str
    likelihood: str
    confidence: str
    by: str
    on: str
    why: str
    rests_on: tuple[str, ...]

    def text(self) -> str:
        """Return it as one line of JSON, as a brief carries it; `of_text` takes it back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def of_text(text: str) -> Judgement:
    """Return the judgement that a brief carries."""
    # The file was written by us, but anybody may have edited it since.
    try:
        found = parse_json(text)
        return Judgement(**{**found, "rests_on": tuple(found["rests_on"])})
    except (ValueError, TypeError, KeyError):
        raise wrong("brief: judgement", text[:60], "what entrepot wrote into the file") from None


def of_file(path: Path, today: str) -> Judgement:
    """Return the judgement in a TOML file.

    Raises:
        BadInput: The file is missing, not TOML, incomplete or of a later day than `today`.
    """
    fields = _fields(path)
    on = fields["on"].isoformat() if isinstance(fields["on"], dt.date) else str(fields["on"])
    texts: dict[str, str] = {}
    for name in ("judgement", "likelihood", "confidence", "by", "why"):
        texts[name] = " ".join(str(fields[name]).split())
    _check_texts(path, texts)
    # A signature is of a day: a month or a year, which dates of claims may be, is refused.
    if len(check(on, f"{path} on")) != 10 or on > today:
        raise wrong(f"{path} on", on, f"the day on which it was signed, not after {today}")
    rests = fields["rests_on"]
    if not _is_uids(rests):
        raise wrong(f"{path} rests_on", rests, "the uids of one or more claims on which it rests")
    return Judgement(on=on, rests_on=tuple(dict.fromkeys(rests)), **texts)


def _is_uids(value: object) -> bool:
    """Return whether a value of a file is a list of texts, at least one."""
    if not isinstance(value, list) or not value:
        return False
    return all(isinstance(item, str) for item in value)


def _fields(path: Path) -> dict[str, Any]:
    """Return the fields of a judgement's file, which has all of `FIELDS` and no other."""
    try:
        refuse_large(path)
        fields: dict[str, Any] = parse_toml(path.read_text(encoding="utf-8-sig"))
    except OSError:
        raise wrong("brief --judgement", str(path), "a file that exists") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise BadInput(f"{path}: not TOML: {fault}") from None
    if sorted(fields) != sorted(FIELDS):
        odd = ", ".join(sorted(set(fields) ^ set(FIELDS)))
        raise wrong(str(path), odd, "just " + ", ".join(FIELDS))
    return fields


def _check_texts(path: Path, texts: Mapping[str, str]) -> None:
    """Raise `BadInput` for a text of wrong length, an unknown word or a hedge in the clause."""
    for name, text in texts.items():
        if not 0 < len(text) <= LONGEST:
            raise wrong(f"{path} {name}", f"{len(text)} letters", f"a text of at most {LONGEST}")
    if texts["likelihood"] not in LIKELIHOOD:
        raise wrong(f"{path} likelihood", texts["likelihood"], "one of " + ", ".join(LIKELIHOOD))
    if texts["confidence"] not in CONFIDENCE:
        raise wrong(f"{path} confidence", texts["confidence"], "one of " + ", ".join(CONFIDENCE))
    # Likelihood and confidence have fields of their own and never stand in one sentence (ICD 203).
    hedge = _hedge(texts["judgement"])
    if hedge:
        raise wrong(
            f"{path} judgement",
            hedge,
            "a clause that says what is judged; the likelihood belongs in the field likelihood",
        )


def _hedge(clause: str) -> str:
    """Return a word of likelihood or confidence in a clause, or an empty text."""
    # Spaces around the words keep "may" from being found in "mayor".
    spaced = f" {clause.lower()} "
    for word in HEDGES:
        if f" {word} " in spaced:
            return word
    return ""


def fits(given: Judgement, claims: Mapping[str, Claim], ids: Identities) -> None:
    """Raise `BadInput` if a judgement rests on an unknown claim or names a natural person."""
    for uid in given.rests_on:
        if uid not in claims:
            raise wrong(
                "brief --judgement: rests_on",
                uid,
                "a claim of this version that was public and is not left out",
            )
    # A word of likelihood stands for a range of numbers, and no number is attached to a person.
    said = f"{given.judgement} {given.why}".casefold()
    for entity in ids.of_kind("Person"):
        if _is_named(entity, said):
            raise wrong(
                "brief --judgement",
                entity.name,
                "a party that is not a natural person; no number is attached to a person",
            )


def _is_named(entity: Entity, said: str) -> bool:
    """Return whether a text in small letters names an entity."""
    for name in (entity.name, *entity.aliases):
        # Names of up to three letters, such as initials, are found in ordinary words.
        if len(name) > 3 and name.casefold() in said:
            return True
    return False


def judged(evidence: Evidence, given: Judgement | None) -> list[Block]:
    """Return the judgement with its reason and claims; an empty list without a judgement.

    Likelihood and confidence stand in sentences of their own.
    """
    if given is None:
        return []
    say = evidence.words
    low, high = map(str, LIKELIHOOD[given.likelihood])
    word, day = say.term("likelihood", given.likelihood), say.day(given.on)
    lines = [
        say("judgement-note", by=given.by, day=day, text=given.judgement),
        say("judgement-range", word=word, low=low, high=high),
        say("judgement-claims", claims=", ".join(given.rests_on)),
        say("judgement-why-note", why=given.why),
    ]
    note = (evidence.computed("judgement", lines),)
    first = Run(
        say("judgement", by=given.by, day=day, likelihood=word, text=given.judgement.rstrip(".")),
        note,
    )
    second = Run(say("judgement-confidence", level=say.term("confidence", given.confidence)))
    reason = Run(say("judgement-why", why=given.why.rstrip(".")), note)
    claims = evidence.folded.claims
    listed: list[Run] = []
    for uid in given.rests_on:
        # A claim that must not stand alone is named, without a note that would print it.
        notes = (evidence.note(uid),) if claims[uid].alone else ()
        listed.append(Run(uid, notes, label=True))
    return [
        heading(say, "heading-judgement"),
        Paragraph((first, Run(" "), second, Run(" "), reason)),
        Paragraph(
            told(
                say,
                "judgement-rests",
                claims=joined(listed, ", "),
                apart=say("judgement-apart"),
            )
        ),
    ]
