"""A statement of reasons to relations: every rule on every sentence, then what rule 7 and rule 8 leave out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from .clauses import Clause, clauses
from .discourse import begin
from .relation import HOW, Relation
from .rules import agents, control, flow, link, making, products, use
from .rules.common import RuleMatch
from .words import words

# The rules by the names under which a case may let them in (case.toml [proposals]).
RULES: Mapping[str, Rule] = {
    "making": making.find,
    "products": products.find,
    "agents": agents.find,
    "use": use.find,
    "control": control.find,
    "link": link.find,
    "flow": flow.find,
}
CHAINS = "chains"  # joins what two sentences say into one chain: beside the rules, also a thing to let in
NAMES = (*RULES, CHAINS)
Rule = Callable[[Clause], Iterable[RuleMatch]]
PARTIES = ("P", "F", "C", "H")
# Just before a cue, in the same part of the sentence: what it says did not happen, or was not allowed, or has ceased.
DENIED = re.compile(
    r"\b(?:not(?! only)|never|no longer|den(?:y|ies|ied)|without|neither|nor|refus\w+|ceased|stopped|failed to"
    r"|prohibit\w*|bann(?:ed|ing)|forb\w+)\b[^,.;]{0,40}$"
)
TRIED = re.compile(
    r"\b(?:attempt(?:s|ed|ing)?|tried|tries|trying|sought|seeks|seeking) (?:to )?(?:[a-z]+ ){0,2}$"
)
TRYING = re.compile(r"(?:through |by |in )?(?:the |its |an? )?attempt(?:ed|ing)? ")
EXACT = frozenset({"OWNS", "DIRECTS", "SUBSIDIARY_OF", "ACTS_FOR", "SUPPLIES", "TRANSPORTS"})


@lru_cache(maxsize=16_384)
def _read(text: str, name: str, aliases: tuple[str, ...], person: bool) -> tuple[Relation, ...]:
    return tuple(_relations(text, name, aliases, person))


def relations(
    text: str, name: str, aliases: Sequence[str] = (), person: bool = False
) -> list[Relation]:
    """Return the relations that a statement of reasons states; `*` stands for the listed party."""
    return list(_read(text, name, tuple(aliases), person))


def _relations(text: str, name: str, aliases: Sequence[str], person: bool) -> list[Relation]:
    talk = begin(name, aliases, person)
    found: dict[tuple[str, str, str], Relation] = {}
    recent: set[str] = set()
    for clause in clauses(text, talk):
        goods_here: list[str] = []
        here: list[Relation] = []
        for name, rule in RULES.items():
            for one in rule(clause):
                if not one.subject or not one.object or one.subject == one.object:
                    continue
                if DENIED.search(clause.text[: one.at]) or _no_good(one):
                    continue
                place = (one.subject, one.relation, one.object)
                if one.relation in ("MANUFACTURES", "DESIGNS", "SUPPLIES"):
                    things = one.goods if clause.kind(one.object) in PARTIES else (one.object,)
                    goods_here += [t for t in things if t not in goods_here]
                if one.relation == "SUPPLIES":
                    talk.supplier = one.subject
                here.append(
                    Relation(
                        *place,
                        hedge=clause.hedge(one.at),
                        former=one.former,
                        goods=one.goods,
                        how=_how(one, clause.text),
                        evidence=clause.sentence.text,
                        subject_kind=clause.kind(one.subject),
                        object_kind=clause.kind(one.object),
                        then=" then " in clause.text,
                        open=bool(
                            re.search(
                                r"\b(?:notably|including|such as|among others)\b", clause.text
                            )
                        ),
                        start=clause.sentence.start,
                        end=clause.sentence.end,
                        rule=name,
                    ),
                )
        talk.goods = goods_here or talk.goods
        told = {
            r.subject
            for r in (*found.values(), *here)
            if r.relation == "SUPPLIES" and r.object_kind in PARTIES
        }
        for r in here:
            if (
                r.relation == "SUPPLIES"
                and r.object_kind not in PARTIES
                and r.subject in told
                and r.subject in recent
            ):
                continue  # what goes to a recipient just named
            if r.relation in ("MANUFACTURES", "DESIGNS", "SUPPLIES", "USED_BY") and any(
                o is not r and o.relation == r.relation and _grows(r, o) for o in here
            ):
                continue
            found.setdefault((r.subject, r.relation, r.object), r)
        recent = {
            r.subject for r in here if r.relation == "SUPPLIES" and r.object_kind in PARTIES
        } | (recent if not here else set())
    exact = {(r.subject, r.object) for r in found.values() if r.relation in EXACT}
    return [
        r
        for r in found.values()
        if r.relation != "ASSOCIATED_WITH" or (r.subject, r.object) not in exact
    ]


def _no_good(one: RuleMatch) -> bool:
    """Return whether all that is said to be supplied is no good and no service: a certificate, a contract, revenues."""
    if one.relation not in ("SUPPLIES", "TRANSPORTS") or not one.goods:
        return False
    heads = [re.findall(r"[a-z]+", item.casefold()) for item in one.goods]
    return all(
        h
        and h[-1] in words().sets["no_good"]
        and not {"logistical", "technical", "material", "maintenance"} & set(h)
        for h in heads
    )


def _how(one: RuleMatch, text: str) -> str:
    """Return how a thing found is worded where the name of its relation would say more: see `relation.HOW`."""
    if one.former and f"former {one.relation}" in HOW:
        return f"former {one.relation}"
    if f"tried {one.relation}" in HOW and (
        TRIED.search(text[: one.at]) or TRYING.match(text, one.at)
    ):
        return f"tried {one.relation}"
    return one.how


def _grows(short: Relation, long: Relation) -> bool:
    """Return whether `long` tells a model of what `short` names: "Hydrangea" and "Hydrangea-7"."""
    end = "subject" if short.relation == "USED_BY" else "object"
    a, b = getattr(short, end), getattr(long, end)
    return bool(re.match(re.escape(a) + r"[- ]?\d", b))
