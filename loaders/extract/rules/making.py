"""MANUFACTURES, DESIGNS, SUPPLIES by verbs and by nouns of an activity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..clauses import GOVERNED, Clause
from ..cue import Cue
from ..masking import PARTY
from ..pronouns import HE, IT, ITS, ORG, SUBJECT
from ..words import either
from .common import RuleMatch
from .goods_of import AND, AUX, NOUN, VERB, Activity, W, goods_matches, relations_of

VERBS = Cue.of(
    rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX})"
    rf"(?<![\w-])(?P<verbs>{VERB}(?:{AND}{VERB})*)(?![\w-])"
)
# What governs a noun or gerund of an activity: "specialises in", "engaged in".
GOVERN = (
    r"(?:speciali[sz](?:es|ed|ing) (?:mainly |primarily )?in|(?:engaged|engages|involved"
    r"|active|participates|participated|participating|instrumental|crucial|engaging) in"
    r"|focus(?:es|ed|ing) (?:its activities )?on|"
    r"responsible for|expertise in|experience in|known for(?: its)?|contribut(?:es|ed|ing) to"
    r"|launched|carr(?:ies|ied) out|deals with|dealing with|(?:enterprise|company|leader"
    r"|specialist|manufacturer|organisation)s? (?:for|in)|project for|work(?:s|ed|ing) on"
    r"|oversee[sn]?|"
    r"activit(?:y|ies)[^.;]{0,80}? (?:is|are|includes?|comprises?|consists? of)"
    r"|business[^.;]{0,40}? is|conducts|performs|produces and performs)"
)
NOMINAL = Cue.of(
    rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX})(?:{GOVERN}|through) (?:the |its |attempted "
    rf"|serial |mass |full-cycle )*(?P<nouns>(?>{NOUN})(?:{AND}(?:serial |mass )?+"
    rf"(?>{NOUN}))*) (?:and \w+ )?(?:of|for) "
)
ING = either([f for f in W.verbs if f.endswith("ing")])
GERUND = Cue.of(
    rf"(?P<rel>(?:which|that|who) )?(?P<aux>{AUX}){GOVERN} (?:the )?"
    rf"(?P<verbs>{ING}(?:{AND}{ING})*) (?!by |of )"
)
# A licence, a permit or a capability is no activity, and a purpose is not what is done.
EXCLUDED = re.compile(
    r"\b(?:licen[cs]es?|licensed|authoris\w+|certificat\w+|permit\w*|capable of|necessary for"
    r"|needed for|relevant for|essential for|used (?:in|for)|use in|involved in transferring"
    r"|awards?|responsible for (?:supporting|actions)|criteria|without|not)\b[^,.;]*$"
)
BASE = frozenset(f for f in W.verbs if not f.endswith(("s", "ed", "ing", "sold", "built", "made")))
BE = frozenset("is are was were been being".split())
FINITE = BE | frozenset("has have had may".split())
PAST = ("ed", "sold", "built", "made")
AFTER_PASSIVE = (" by ", " in ", " to ", " for", " und", " at ", " wit")
SUBJECT_BEFORE = re.compile(
    rf"(?:{PARTY}|{IT}|and|he|she|which|that|also|for having) ?$"
    rf"|{PARTY}, (?:(?:which|who|whose|through|via|together|along|in|as|an?"
    rf"|the|also|formerly|known|based|one|not|registered|located|headquartered"
    rf"|incorporated|founded|established"
    rf"|(?:owned|operated|managed|controlled) by)\b|{PARTY}’s )[^,;]*, $"
    rf"|(?:^|that |[0-9]{{4}}, )(?:an?|another) [a-z -]*{ORG}, {PARTY}, $"
)
# "the supplies", "its exports": nouns with the form of a verb.
NOUN_BEFORE = re.compile(r"\b(?:the|its|their|of|a|an|for|in|by|own|with|to|’s) $")
# A suspicion and a charge are hedges; "acquitted of" states nothing.
SUSPECTED_OF = re.compile(
    rf"(?<![\w-])(?P<who>{PARTY}|{IT}|{HE}) (?:(?:is|are|was|were|has|have|had|been|also) )+"
    r"(?:suspected|accused) of $"
)
COMPANY_BEFORE_PARTICIPLE = re.compile(
    r"(?:company|enterprise|firm|manufacturer|plant|entity|unit|institute|bureau|network"
    r"|organisation), ?$|(?:company|enterprise|firm|plant|entity|institute|organisation"
    r"|bureau) (?:[a-z]+ )?$"
)
# "H is the head of P, which is a trader in Iran, providing X": P provides.
RELATIVE_CLAUSE = re.compile(r",? ?(?:which|that|who) (?:(?!, which|, that|, who|[.;]).)*$")
COMPANY_BEFORE_NOUN = re.compile(
    r"(?:company|enterprise|firm|manufacturer|plant|entity|unit|institute|bureau|network"
    r"|organisation|holding),? ?$"
)
# "Was to have delivered" and "hoped to have delivered" do not say that anything was delivered.
TO_HAVE = re.compile(r"\bto $")
SAID_TO_HAVE = re.compile(
    r"\b(?:reported|believed|alleged|said|known|found|thought|suspected|likely|appear(?:s|ed)?"
    r"|seem(?:s|ed)?|understood|claim(?:s|ed)|presumed|shown|confirmed|established|assessed"
    r"|proved|proven|considered|estimated|determined) to $"
)
# "Shared a design with entities involved in producing W0": those entities produce it.
OTHERS_BEFORE = re.compile(
    r"\b(?:entities|companies|firms|enterprises|persons|individuals|people|those|parties|others"
    r"|organi[sz]ations|institutes|networks|suppliers|manufacturers|scientists|experts|plants"
    r"|customers|clients|partners|officials|units|groups) $"
)
TOGETHER = re.compile(rf"(?:collaborat|cooperat|work)\w+ with (?:the )?(?P<with>{PARTY}) to $")
BEGUN = re.compile(
    r"contracts? [^,.;]*to $|(?:attempts|attempted|continues|helps|began|started) to $"
)
ACTIVITY_OF = re.compile(
    rf"activit(?:y|ies)[^.;]*? of (?:the )?({PARTY}|{IT})|({ITS}|{PARTY}’s) (?:main |core "
    rf"|primary |key )*(?:activit|business|sphere)"
)


def find(clause: Clause) -> Iterator[RuleMatch]:
    """Yield makers, designers and suppliers with their goods and receivers."""
    if not clause.sentence.conclusion:
        yield from _by_verbs(clause)
        yield from _by_nouns(clause)


@dataclass(frozen=True, slots=True)
class _VerbPhrase:
    """One or more verbs of making and supplying, with what stands around them."""

    match: re.Match[str]
    verbs: list[str]
    auxiliaries: list[str]
    left: str  # the sentence up to the phrase
    after: str  # the four characters behind it

    @property
    def relative(self) -> bool:
        """Whether "which", "that" or "who" leads to the verbs."""
        return bool(self.match["rel"])

    @property
    def with_be(self) -> bool:
        """Whether a form of "to be" stands before the verbs."""
        return not BE.isdisjoint(self.auxiliaries)

    @property
    def is_only_meant(self) -> bool:
        """Whether nothing says that it was done: "was to have supplied"."""
        is_to_have = self.auxiliaries[:1] == ["have"] and TO_HAVE.search(self.left)
        return bool(is_to_have and not SAID_TO_HAVE.search(self.left))

    @property
    def is_passive(self) -> bool:
        """Whether the subject is what is made or supplied, and not who does it."""
        last = self.verbs[-1]
        if not last.endswith(("ed", "sold", "built", "made", "en")):
            return False
        if self.with_be:
            return True
        if last in ("supplied", "provided") and self.after == " to ":
            return False
        return self.after in AFTER_PASSIVE


def _verb_phrase(text: str, match: re.Match[str]) -> _VerbPhrase:
    verbs = re.findall(VERB, match["verbs"])
    after = text[match.end() : match.end() + 4]
    return _VerbPhrase(match, verbs, match["aux"].split(), text[: match.start()], after)


def _by_verbs(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "P produces and supplies X" and the like."""
    for match in VERBS.finditer(clause.text):
        phrase = _verb_phrase(clause.text, match)
        if phrase.after[:1] == ",":
            continue  # "the brands it is still selling, even though ..."
        if phrase.is_passive or phrase.is_only_meant or EXCLUDED.search(phrase.left):
            continue
        relations = relations_of(match["verbs"], W.verbs)
        activity = Activity(
            _subjects_of_verbs(clause, phrase), relations, match.start(), match["verbs"]
        )
        yield from goods_matches(clause, activity, match.end() + 1)


def _subjects_of_verbs(clause: Clause, phrase: _VerbPhrase) -> list[str]:
    """Return the subjects of verbs; empty if the verbs are used as nouns or have no subject."""
    first = phrase.verbs[0]
    # A participle, an infinitive and a finite verb each find their subject in another way.
    if first.endswith("ing") and not phrase.with_be:
        return _subjects_of_participle(clause, phrase)
    if first in BASE:
        return _subjects_of_infinitive(clause, phrase)
    if FINITE.isdisjoint(phrase.auxiliaries) and not phrase.relative:
        if first.endswith(PAST) and not SUBJECT_BEFORE.search(phrase.left):
            return []
        if NOUN_BEFORE.search(phrase.left):
            return []
    place = phrase.match.start() if phrase.relative else phrase.match.start("verbs")
    return clause.subjects(place, phrase.relative)


def _subjects_of_participle(clause: Clause, phrase: _VerbPhrase) -> list[str]:
    """Return the subjects of "by producing X, P ..." or "a company producing X"."""
    place = phrase.match.start()
    suspect = SUSPECTED_OF.search(phrase.left)
    if suspect:
        governed = GOVERNED.search(phrase.left[: suspect.start()])
        return [] if governed else clause.subjects_of(suspect)
    if re.search(r"\bby $", phrase.left):
        subject = SUBJECT.search(clause.text, phrase.match.end()) or SUBJECT.search(clause.text)
        return clause.subjects_of(subject)
    if COMPANY_BEFORE_PARTICIPLE.search(phrase.left):
        return clause.antecedent(place)
    if re.search(r", (?:and )?$", phrase.left) and re.search(
        r" (?:is|operates|works)\b", phrase.left
    ):
        relative = RELATIVE_CLAUSE.search(phrase.left)
        if relative:
            return clause.antecedent(relative.start())
        return clause.subjects(place, False)
    return []


def _subjects_of_infinitive(clause: Clause, phrase: _VerbPhrase) -> list[str]:
    """Return the subjects of "to produce" or "which produce"."""
    place = phrase.match.start()
    together = TOGETHER.search(phrase.left)
    if together:
        return [*clause.subjects(place, False), clause.who(together["with"])]
    if BEGUN.search(phrase.left):
        return clause.subjects(place, False)
    return clause.subjects(place, True) if phrase.relative else []


def _by_nouns(clause: Clause) -> Iterator[RuleMatch]:
    """Yield the relations stated by "engaged in the production of X" and the like."""
    for pattern, table, group in ((NOMINAL, W.nouns, "nouns"), (GERUND, W.verbs, "verbs")):
        for match in pattern.finditer(clause.text):
            if EXCLUDED.search(clause.text[: match.start()]):
                continue
            subjects = _subjects_of_noun(clause, match) or _owner_of_activity(clause, match)
            relations = relations_of(match[group], table)
            activity = Activity(subjects, relations, match.start(), match[group])
            yield from goods_matches(clause, activity, match.end())


def _subjects_of_noun(clause: Clause, match: re.Match[str]) -> list[str]:
    """Return the parties that are engaged in an activity."""
    may_be_participle = re.match(r"specialis|specializ|engag|involv|active|focus", match[0])
    if match["aux"] or match["rel"] or not may_be_participle:
        return clause.subjects(match.start(), bool(match["rel"]))
    if OTHERS_BEFORE.search(clause.text[: match.start()]):
        return []
    if COMPANY_BEFORE_NOUN.search(clause.text[: match.start()]):
        return clause.antecedent(match.start())
    if match[0].startswith(("specialising", "specializing")):
        return []
    return clause.subjects(match.start(), False)


def _owner_of_activity(clause: Clause, match: re.Match[str]) -> list[str]:
    """Return the party whose activity or business a sentence describes."""
    owned = ACTIVITY_OF.search(clause.text[: match.end()])
    if not owned:
        return []
    whose = (owned[1] or owned[2]).removesuffix("’s")
    who = clause.who(whose) if re.fullmatch(PARTY, whose) else clause.its(owned.start())
    return [who] if who else []
