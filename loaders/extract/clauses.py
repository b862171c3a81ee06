"""Who is spoken of: subjects of cues, what pronouns and "the company" stand for, one sentence at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .discourse import DiscourseState, key, learn, likely
from .goods import GoodsItem
from .kinds import Mention
from .masking import NAME, PARTY, MaskedText, mask
from .mentions import mentions
from .pronouns import HE, IT, KIN, ORG, SUBJECT
from .text import Sentence, sentences
from .words import words

GENERIC_FORCE = re.compile(
    (
        r"^(?:the )?(\w+)(?:’s)? (?:armed forces|army|military|military forces|forces)$|^(?:armed"
        r" forces|army|military|military forces) of (?:the )?(\w+)(?: Federation)?$"
    ),
    re.I,
)
TRADE = words().sets["trade"]
HEDGE = re.compile(
    r"\b(?:believed to|reportedly|reported to|allegedly|alleged|suspected|implicated|accused"
    r" of|claims to|claimed to|said to|is expected|are expected|will |plans? to|intends? to"
    r"|may have|might |could |likely|possibly|appears? to|presumed|"
    r"according to its (?:own )?website|planned|would)\b"
)


@dataclass(slots=True)
class Clause:
    """A sentence as the rules see it."""

    sentence: Sentence
    masked: MaskedText
    talk: DiscourseState
    before: tuple[str, list[str], list[str]]  # topic, weapons and goods of the sentences before

    @property
    def text(self) -> str:
        """The masked text."""
        return self.masked.text

    def who(self, mark: str) -> str:
        """Return the name of a mark: `*` for the listed party, the longest form the text gives for others."""
        if any(m[1] == mark for m in KIN.finditer(self.text)):
            name = self.masked.name(mark).name
            return (
                "*" if key(name) in self.talk.own else name
            )  # a relative may have the listed person's surname
        return self.talk_name(self.masked.name(mark))

    def talk_name(self, mention: Mention) -> str:
        """Return the name of a mention, as `who`."""
        name = self._name(mention)
        if mention.kind in "PFCHV":
            self.talk.kinds.setdefault(name, mention.kind)
        return name

    def _name(self, mention: Mention) -> str:
        plain = key(mention.name)
        force = GENERIC_FORCE.search(mention.name) if mention.kind == "F" else None
        if force:
            return self.talk.longer.setdefault(
                f"forces of {(force[1] or force[2] or '')[:5].casefold()}", mention.name
            )
        if plain in self.talk.own or (
            self.talk.person
            and mention.kind in "PHX"
            and plain.split()[-1:] == [self.talk.surname]
            and not re.search(r"\b(?:llc|jsc|foundation|group)\b", plain)
        ):
            return "*"
        if (
            mention.kind == "P"
            and len(plain.split()) > 1
            and not self.talk.person
            and any(
                own.startswith(f"{plain} ")
                and all(w in TRADE for w in own.removeprefix(plain).split())
                for own in self.talk.own
            )
        ):
            return "*"
        return self.talk.longer.get(plain, mention.name.strip())

    def kind(self, name: str) -> str:
        """Return the kind of a party that the text names so, or nothing for goods and weapons."""
        if name == "*":
            return "P"
        return self.talk.kinds.get(name, "")

    def subjects(self, at: int, relative: bool) -> list[str]:
        """Return who does what the cue at `at` says; empty when that is nobody that the text names."""
        if relative:
            return self.antecedent(at)
        found = [m for m in SUBJECT.finditer(self.text[: at + 14]) if m.end() <= at + 1]
        found = [
            m
            for m in found
            if not re.search(
                (
                    r"\b(?:which|that|whom|by|of|to|for|with|from|in|under|(?<!, )as|via|through|between"
                    r"|including) (?:the )?(?:[a-z-]+ )?$"
                ),
                self.text[: m.start()],
            )
        ]
        if not found:
            return (
                ["*"]
                if not self.sentence.start
                and re.match(r"an? ", self.text)
                and not re.search(r"[PHFV]\d", self.text[:at])
                else []
            )
        relative_before = (
            re.search(
                r"(?P<lead>,? ?)(?:which|that) (?:(?!, |which|that).)* and (?:also |has |is )*$",
                self.text[found[-1].end() : at],
            )
            if re.search(r"[^,] and (?:also |has |is )*$", self.text[:at])
            else None
        )
        if relative_before:
            return self.antecedent(found[-1].end() + relative_before.start())
        match = found[-1]
        apart = re.match(r"(P\d+), $", self.text[: match.start()])
        if apart:
            return [self.who(apart[1])]
        who = self.resolve(match["who"])
        return [who] if who else []

    def antecedent(self, at: int) -> list[str]:
        """Return the party that "which" or "that" at `at` refers to."""
        left = self.text[:at].rstrip(" ,")
        if not self.sentence.start and re.match(rf"an? (?:(?!{NAME}).)*{ORG}$", left):
            return ["*"]
        bound = not re.search(r", ?$", self.text[:at])
        member = re.search(
            rf"(?P<mark>{PARTY}|{IT}) is (?:an?|the|another) [a-z -]*{ORG} of the P\d+(?: holding| concern| group)?$",
            left,
        )
        member = member or re.search(
            (
                rf"^(?:the )?(?P<mark>{PARTY}|{IT}) is (?:(?!, )[^.;])*?(?:part|unit|branch|division|member"
                rf"|subsidiary) of (?:the )?P\d+(?: holding| concern| group)?$"
            ),
            left,
        )
        if member and bound:
            return [self.resolve(member["mark"])]
        match = re.search(r"([PFH]\d+)(?: concern| holding| group)?$", left)
        if match:
            earlier = re.findall(rf"({PARTY}) (?:and|or) $", left[: match.start()])
            return [self.who(m) for m in (match[1], *earlier)]
        match = re.search(
            (
                rf"(?P<mark>{PARTY}|{IT}|{HE})(?P<gap>(?:(?!{NAME}|\b(?:which|that|who"
                rf"|involved)\b).)*?(?P<head>{ORG})(?: (?:of|in) [a-z ]+)?)$"
            ),
            left,
        )
        named = re.search(
            (
                rf"(?P<mark>{PARTY}|{IT})(?P<gap>(?: concern| holding| group)?,? (?:an?|the|one of|another"
                rf"|is|was) (?:(?![PFH]\d|\b(?:which|that|who|involved)\b).)*?(?P<head>{ORG})(?: (?:of|in"
                rf"|from|within|based in|active in|operating in|under|subject to) (?:the )?[\w ’,-]+?)?)$"
            ),
            left,
        )
        match = named or match
        if not match:
            return []
        gap = match["gap"]
        if (
            not re.match(r",? (?:an?|the|one of|another|is|was|also|-)", gap)
            and match["gap"].strip() != match["head"]
            and not re.match(r" [a-z-]+$", gap)
        ):
            return []
        who = self.resolve(match["mark"])
        return [who] if who else []

    def resolve(self, word: str) -> str:
        """Return the name that a mark or a pronoun stands for."""
        if re.fullmatch(NAME, word):
            return self.who(word)
        if re.fullmatch(HE, word):
            return "*" if self.talk.person else ""
        return self.before[0]

    def list_of(self, at: int, kinds: str = "PCFH") -> list[str]:
        """Return the names of the list that begins at `at`: `P1, P2 and P3`, with small words between."""
        return [self.who(m) for m in self.marks(at, kinds)]

    def marks(self, at: int, kinds: str = "PCFH") -> list[str]:
        """Return the marks of the list that begins at `at`."""
        first, more = _listing(kinds)
        match = first.match(self.text, at)
        if not match:
            return []
        found = [match[1]]
        end = match.end()
        while True:
            tail = more.match(self.text, end)
            if not tail:
                return found
            found.append(tail[1])
            end = tail.end()

    def hedge(self, at: int) -> str:
        """Return the words with which the sentence weakens what the cue at `at` says, or nothing."""
        match = HEDGE.search(self.text[max(0, at - 90) : at + 40])
        return match[0].strip() if match else ""


@cache
def _listing(kinds: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of the first mark of a list and of each further one."""
    link = (
        r"(?:, an? [^,;.]{0,60}(?=,))?(?:(?:, |,? and |,? or |,? as well as |, and (?:its|the)"
        r" [a-z ]+? | and )(?:(?:to|for|by|with|in|of|also|at) )?(?:the |its )?(?:[a-z-]+ ){0,3}?)"
    )
    lead = (
        r"(?:the |both |a |an |its |various |several |other |some )*(?:(?!(?:and|or|which|that|in"
        r"|of|for|to|by|with|from|on|as|under|complex|industry|sector|facilities|depots"
        r"|territory)\b)[a-z’-]+ ){0,5}?(?:,? ?(?:such as|including|called|named|of the|of)"
        r" )?(?:the )?"
    )
    first = re.compile(rf"{lead}([{kinds}]\d+)(?!’)")
    more = re.compile(
        rf"(?: (?:missiles?|systems?|uavs?|drones?|helicopters?|aircraft|tanks?|rockets?|series"
        rf"|family|concern|holding))?{link}([{kinds}]\d+)(?!’| (?:is|are|was|were|has|have"
        rf"|[a-z]+(?:s|ed)) (?!missile|system|uav|drone|helicopter|tank))"
    )
    return first, more


def clauses(text: str, talk: DiscourseState) -> Iterator[Clause]:
    """Yield the sentences of a text, masked, each with what the ones before left behind."""
    parts = sentences(text)
    short = frozenset(
        re.findall(r"(?<![\w-])[a-z][a-z-]+ \(([A-Z][A-Za-z-]{1,5})\)", text)
    )  # "hydrogen chloride (HCl)": goods, not names
    mid = frozenset(
        w
        for s in parts
        for w in re.findall(r"(?<=[\w,‘“] )[A-ZÀ-Þ][\w-]+|(?<=[‘“(])[A-ZÀ-Þ][\w-]+", s.text)
    )
    for sentence in parts:
        names = [m for m in mentions(sentence.text, talk.gazetteer, mid) if m.name not in short]
        if (
            not sentence.start
            and not talk.person
            and names
            and names[0].start < 8
            and names[0].kind == "P"
            and key(names[0].name) not in talk.own
            and likely(names[0].name, talk)
        ):
            talk.own |= {key(names[0].name)}
        learn(sentence.text, names, talk)
        for m in names:
            if m.kind in "WX":
                talk.kinds.setdefault(m.name, m.kind)
        masked = mask(sentence.text, names)
        clause = Clause(sentence, masked, talk, (talk.topic, list(talk.weapons), list(talk.goods)))
        yield clause
        _remember(clause)


def _remember(clause: Clause) -> None:
    """Set what pronouns of the next sentence mean."""
    talk, text = clause.talk, clause.text
    weapons = [clause.masked.name(m).name for m in re.findall(r"\bW\d+", text)]
    if weapons:
        talk.weapons = list(dict.fromkeys(weapons))
    first = SUBJECT.search(text)
    apart = re.match(r"(P\d+), $", text[: first.start()]) if first else None
    who = clause.who(apart[1]) if apart else clause.resolve(first["who"]) if first else ""
    parties = [clause.who(m) for m in re.findall(r"\b[PF]\d+", text)]
    if talk.person and (who == "*" or not who):
        others = [p for p in parties if p != "*"]
        if others:
            talk.topic = others[0]
    elif (
        who
        and first
        and not re.fullmatch(HE, first["who"])
        and not re.match(r"[CHVF]\d", first["who"])
    ):
        talk.topic = who


def names_of(items: Sequence[GoodsItem], clause: Clause) -> list[str]:
    """Return what goods are called: designations for weapons, the printed phrase for others."""
    found: list[str] = []
    for item in items:
        found += [
            *([item.text] if item.text else []),
            *(clause.masked.name(m).name for m in item.marks),
        ]
    return list(dict.fromkeys(found))
