"""The sentences of a text as rules see them: subjects, antecedents, lists and hedges."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz import fuzz

from .discourse import DiscourseState, key, learn, legal_form, likely
from .goods_lists import GoodsItem
from .masking import NAME, PARTY, MaskedText, mask
from .mentions import mentions
from .name_kinds import Mention
from .pronouns import HE, IT, KIN, ORG, SUBJECT
from .reason_sentences import Sentence, sentences
from .words import either, words

GENERIC_FORCE = re.compile(
    r"^(?:the )?(\w+)(?:’s)? (?:armed forces|army|military|military forces|forces)$|^(?:armed"
    r" forces|army|military|military forces) of (?:the )?(\w+)(?: Federation)?$",
    re.I,
)
TRADE = words().sets["trade"]
TITLES = words().sets["title"] | words().sets["common"]
SAID = (
    r"(?:sa(?:ys?|id)|claim(?:s|ed)?|alleg(?:es?|ed)|state[sd]|indicate[sd]?|suggest(?:s|ed)?"
    r"|report(?:s|ed)|charge[sd]|believe[sd]?|suspect(?:s|ed)?|assess(?:es|ed)?)"
)
HEDGE = re.compile(
    r"\b(?:believed to|reportedly|reported to|allegedly|alleged|suspected|implicated|accused"
    r" of|apparently|presumably|probably|purportedly|supposedly|ostensibly|rumoured|assessed to"
    r"|claims to|claimed to|said to|is expected|are expected|will |plans? to|intends? to"
    r"|may have|might |could |likely|possibly|appears? to|presumed"
    r"|seems? to|thought to|understood to|according to|planned|would"
    rf"|{SAID} that)\b"
)
# What somebody says is hedged however far the words of saying stand before what is said, with or
# without "that": "critics claim P0 supplied W0".
SAID_BEFORE = re.compile(
    rf"\b{SAID} (?:that\b|(?=(?:the )?{PARTY})|it\b)|, as [^,;]{{1,60}} (?P<said>{SAID})\b"
    r"|\baccording to (?!which|whom)"
)
# "P0 supplied W0, the ministry said", "..., according to P1".
SAID_BEHIND = re.compile(
    r", according to (?!which|whom)|,? (?:reportedly|allegedly)[.]?$"
    r"|, (?:[PFCH][0-9]+|[a-z’-]+)(?: (?:[PFCH][0-9]+|[a-z’-]+)){0,6}?"
    r" (?P<said>sa(?:ys?|id)|claim(?:s|ed)?|alleg(?:es?|ed)|reported|suspects?|believed?s?)[.]?$"
)
FIRM_OF_SURNAME = re.compile(r"\b(?:llc|jsc|foundation|group)\b")
# "which", "of" and the like before a name: it is not the subject of what follows. Behind a verb of
# speech "that" begins what was said, and the name is its subject.
SPEECH = "say says said claims claimed alleges alleged states stated reports reported".split()
# These are no nouns, so that no name need stand before them: "It was found that P sold W".
FINDING = (
    "allege alleged alleges assess assessed assesses believe believed believes charged"
    " charges claimed claims conclude concluded concludes confirm confirmed determined"
    " established found indicate indicated indicates reveal revealed reveals said say says"
    " show showed shown shows stated suggest suggested suggests suspect suspected suspects".split()
)
GOVERNED = re.compile(
    rf"\b(?:which|{''.join(f'(?<![0-9] {verb} )' for verb in SPEECH)}"
    rf"{''.join(f'(?<! {verb} )' for verb in FINDING)}"
    r"that|whom|by|of|to|for|with"
    r"|from|in|under|(?<!, )as|via|through|between|including) (?:the )?(?:[a-z-]+ )?$"
    # "A front company for P0 and P1 produced drones": neither did.
    r"|^(?:an?|the|its) (?:[a-z-]+ ){1,2}(?:of|for) (?:the )?(?:[PFCHV][0-9]+,? (?:and )?)+$"
)
MARK_OF_BODY, MARK_OF_WEAPON = re.compile(r"\b[PF][0-9]+"), re.compile(r"\bW[0-9]+")
MARK_OF_OWNED = re.compile(r"\b[PFV][0-9]+")
LEADS_IN = re.compile(
    r"(?:along|as|at|being|by|for|in|on|since|through|together|under|via|with|within)\b[^;]*, ",
    re.IGNORECASE,
)
SECOND_VERB = re.compile(r"[^,] and (?:also |has |is )*$")
THAT_BEFORE = re.compile(r"\bthat (?:the )?$")
AUXILIARIES = re.compile(r" ?(?:(?:has|have|had|is|are|was|were|been|also|then|[a-z]+ly) ?)*+")
RELATIVE_BEFORE = re.compile(
    r"(?P<lead>,? ?)(?:which|that) (?:(?!, |which|that).)* and (?:also |has |is )*$"
)
IN_TURN = re.compile(r",? ?(?:which|that),? (?:(?:is|was|are) )?(?:in turn|itself)\b")
# "P0, P1 and P2 supplied W3", from the beginning of a sentence or of what somebody says.
SUBJECTS_BEFORE = re.compile(
    rf"(?:^|, |\bthat )(?:both )?(?:the )?(?P<marks>{PARTY}(?:, (?:the )?{PARTY}){{0,9}}),? and"
    r" (?:the |its (?:[a-z-]+ ){1,3})?$"
)
ALTERNATIVE_BEFORE = re.compile(rf"{PARTY},? or (?:the )?$")
HAVING = re.compile(r"\bfor having (?:also |[a-z]+ly )?$")
FOR_HAVING = re.compile(
    rf"(?:designat|sanction|list|fin|convict|penali[sz])\w* (?:[a-z-]+ ){{0,3}}({PARTY})"
    r"(?: [a-z][^,;]{0,60})? for having (?:also |[a-z]+ly )?$"
)
IN_APPOSITION = re.compile(r"(P[0-9]+), $")
# "P, whose vessel V carried arms to Q, is managed by R": P is.
BEHIND_RELATIVE = re.compile(
    r"(?:the )?([PFHV][0-9]+), (?:whose|which|who) [^,;]*, (?:(?:is|are|was|were|has|have|had|been"
    r"|also) )*$"
)
# The patterns of antecedents, read on what stands before "which" or "that".
LISTED_COMPANY = re.compile(rf"an? (?:(?!{NAME}).)*{ORG}$")
MEMBER_OF_GROUP = re.compile(
    rf"(?P<mark>{PARTY}|{IT}) is (?:an?|the|another) [a-z -]*{ORG} of the P[0-9]+"
    r"(?: holding| concern| group)?$"
)
PART_OF_GROUP = re.compile(
    rf"^(?:the )?(?P<mark>{PARTY}|{IT}) is (?:(?!, )[^.;])*?(?:part|unit|branch|division|member"
    rf"|subsidiary) of (?:the )?P[0-9]+(?: holding| concern| group)?$"
)
PARTY_AT_END = re.compile(r"([PFH][0-9]+)(?: concern| holding| group)?$")
JOINED_BEFORE = re.compile(rf"({PARTY}) (?:and|or) $")
ANY_NOUN_OF_FIRM = re.compile(
    rf"(?P<mark>{PARTY}|{IT}|{HE})(?P<gap>(?:(?!{NAME}|\b(?:which|that|who"
    rf"|involved)\b).)*?(?P<head>{ORG})(?: (?:of|in) [a-z ]+)?)$"
)
NAMED_FIRM = re.compile(
    rf"(?P<mark>{PARTY}|{IT})(?P<gap>(?: concern| holding| group)?"
    r"(?:, (?:(?:formerly|previously|also) )?(?:known as|named|called) [^,]*(?=,))?"
    r",? (?:an?|the|one of|another"
    rf"|is|was) (?:(?![PFH][0-9]|\b(?:which|that|who|involved)\b).)*?(?P<head>{ORG})(?: (?:of|in"
    rf"|from|within|based in|active in|operating in|under|subject to) (?:the )?"
    rf"(?:(?![PFH][0-9])[\w ’,-])+?)?)$"
)
# "P is the largest shareholder in a bank that ...": the bank is somebody else.
OTHER_FIRM = re.compile(r"\b(?:in|by|with|to|for|from|at|of|as) (?:an?|another|the same) ")
APPOSITION_GAP = re.compile(
    r",? (?:an?|the|one of|another|is|was|also|formerly|previously|known|named|called|-)"
)
# "hydrogen chloride (HCl)": goods, and no names.
ABBREVIATED_GOODS = re.compile(r"(?<![\w-])[a-z][a-z-]+ \(([A-Z][A-Za-z-]{1,5})\)")
# What may stand before a name in a list of parties. Other words make it another party or another
# clause: "P and supports Q", "P, who leads Q", "the enemies of P".
QUALIFIER = (
    rf"(?:{either(w.casefold() for w in words().sets['nationality'])}|[a-z]+-[a-z]+"
    rf"|{either(words().sets['organisation'])}"
    rf"|{either(words().sets['qualifier'])})"
)
BEFORE_PARTY = rf"(?:(?:such as|including|in particular|notably) )?(?:the )?(?:{QUALIFIER} ){{0,4}}"
LEAD_OF_PARTIES = (
    rf"(?:the |both |a |an |its |various |several |other |some )*(?:[b-z] )?"
    rf"(?:{QUALIFIER} ){{0,5}}"
    r"(?:(?:support the )?(?:needs|benefit|use|servicemen|soldiers|troops|structure) of )?"
    r"(?:,? ?(?:such as|including|called|named) )?(?:the )?"
)
SMALL_WORD = (
    r"(?!(?:and|or|which|that|who|whose|in|of|for|to|by|with|from|on|as|under|complex|industry"
    r"|sector|facilities|depots|territory)\b)[a-z’-]+"
)
BEFORE_WEAPON = rf"(?:{SMALL_WORD} ){{0,3}}?(?:such as |including )?"
LEAD_OF_WEAPONS = (
    rf"(?:the |both |a |an |its |various |several |other |some )*(?:{SMALL_WORD} ){{0,5}}?"
    r"(?:,? ?(?:such as|including|called|named|of the|of) )?(?:the )?"
)
INNER_CAPITAL = re.compile(r"(?<=[\w,‘“] )[A-ZÀ-Þ][\w-]+|(?<=[‘“(])[A-ZÀ-Þ][\w-]+")


@lru_cache(maxsize=64)  # each name of a sentence asks for the same
def _relatives(text: str) -> frozenset[str]:
    """Return the marks of persons whom a masked sentence calls a relative of somebody."""
    return frozenset(KIN.findall(text))


@dataclass(slots=True)
class Clause:
    """A sentence as the rules see it.

    Methods that return names also record their kinds in `discourse`; the first kind stays.
    """

    sentence: Sentence
    masked: MaskedText
    discourse: DiscourseState
    # The topic, weapons and goods of the sentences before.
    before: tuple[str, list[str], list[str]]
    text: str = field(init=False)  # the masked text, which every rule reads
    others: frozenset[str] = field(init=False)  # the parties that the sentence before names beside

    def __post_init__(self) -> None:
        """Take the masked text out once."""
        self.text = self.masked.text
        self.others = self.discourse.others

    def who(self, mark: str) -> str:
        """Return the name of a mark: `*` for the listed party, the longest form for others."""
        if mark in _relatives(self.text):
            # A relative may have the listed person's surname.
            name = self.masked.name(mark).name
            return "*" if key(name) in self.discourse.own else name
        return self.name_of(self.masked.name(mark))

    def name_of(self, mention: Mention) -> str:
        """Return the name of a mention, as `who`."""
        name = self._name(mention)
        if mention.kind in "PFCHV":
            self.discourse.kinds.setdefault(name, mention.kind)
        return name

    def _name(self, mention: Mention) -> str:
        plain = key(mention.name)
        force = GENERIC_FORCE.search(mention.name) if mention.kind == "F" else None
        if force:
            # "Russian Army" and "military of Russia" are one: five letters are the same.
            nation = (force[1] or force[2] or "")[:5].casefold()
            return self.discourse.longer.setdefault(f"forces of {nation}", mention.name)
        if self._is_other_form(mention):
            return self.discourse.longer.get(plain, mention.name.strip())
        if plain in self.discourse.own or self._is_listed_person(mention, plain):
            return "*"
        if self._is_listed_firm(mention, plain):
            return "*"
        return self.discourse.longer.get(plain, mention.name.strip())

    def _is_other_form(self, mention: Mention) -> bool:
        """Return whether a name prints another legal form than the listed party: another firm."""
        form = legal_form(mention.name)
        return bool(form and self.discourse.forms and form not in self.discourse.forms)

    def _is_listed_person(self, mention: Mention, plain: str) -> bool:
        """Return whether a name ends in the listed person's surname and is no firm's."""
        if not self.discourse.person or mention.kind not in "PHX":
            return False
        if plain.split()[-1:] != [self.discourse.surname] or FIRM_OF_SURNAME.search(plain):
            return False
        return self._may_be_own_given_name(plain.split()[:-1])

    def _may_be_own_given_name(self, given: list[str]) -> bool:
        """Return whether words before the surname may be the listed person's, and no namesake's.

        Spellings differ ("Aliaksandr", "Alexander"), so that half of the letters are enough.
        """
        own = {word for name in self.discourse.own for word in name.split()}
        for word in given:
            if word.title() in TITLES or len(word) < 3:
                continue
            if not any(fuzz.ratio(word, other) >= 50 for other in own):
                return False
        return True

    def _is_listed_firm(self, mention: Mention, plain: str) -> bool:
        """Return whether a name is the listed party's but for words of trade at its end."""
        if mention.kind != "P" or len(plain.split()) < 2 or self.discourse.person:
            return False
        for own in self.discourse.own:
            if own.startswith(f"{plain} ") and TRADE.issuperset(own.removeprefix(plain).split()):
                return True
        return False

    def kind(self, name: str) -> str:
        """Return the kind of a party that the text names so, or nothing for goods and weapons."""
        if name == "*":
            return "P"
        return self.discourse.kinds.get(name, "")

    def subjects(self, place: int, relative: bool) -> list[str]:
        """Return the subjects of a cue; empty if the text names none.

        Args:
            place: Where the cue begins in the masked text.
            relative: Whether "which", "that" or "who" stands at `place`.
        """
        if relative:
            return self.antecedent(place)
        if HAVING.search(self.text[:place]):
            # "OFAC designated P0 for having supplied": P0 did.
            measure = FOR_HAVING.search(self.text[:place])
            return [self.who(measure[1])] if measure else []
        behind = BEHIND_RELATIVE.match(self.text[:place])
        if behind:
            return [self.who(behind[1])]
        subject = self._nearest_subject(place)
        if not subject:
            return ["*"] if self._begins_with_class(place) else []
        if SECOND_VERB.search(self.text[:place]):
            # "P, which makes X and supplies Y": the second verb has the same antecedent.
            shared = RELATIVE_BEFORE.search(self.text[subject.end() : place])
            if shared:
                return self.antecedent(subject.end() + shared.start())
        apart = IN_APPOSITION.match(self.text[: subject.start()])
        if apart:
            return [self.who(apart[1])]
        return self._subjects_joined(subject)

    def _subjects_joined(self, subject: re.Match[str]) -> list[str]:
        """Return a subject with those that "and" joins to it; of "P or Q" neither is known."""
        left = self.text[: subject.start("who")]
        if ALTERNATIVE_BEFORE.search(left):
            return []
        joined = SUBJECTS_BEFORE.search(left)
        if not joined or not re.fullmatch(PARTY, subject["who"]):
            return self.subjects_of(subject)
        before = left[: joined.start("marks")]
        if GOVERNED.search(before) or (re.search(NAME, before) and not before.endswith("that ")):
            return self.subjects_of(subject)
        marks = re.findall(PARTY, joined["marks"])
        return list(dict.fromkeys([*map(self.who, marks), *self.subjects_of(subject)]))

    def subjects_of(self, subject: re.Match[str] | None) -> list[str]:
        """Return the party that a match of `SUBJECT` names, or none; for "it" see `its`."""
        if not subject:
            return []
        is_named = re.fullmatch(f"{NAME}|{HE}", subject["who"])
        who = self.resolve(subject["who"]) if is_named else self.its(subject.start())
        return [who] if who else []

    def _nearest_subject(self, place: int) -> re.Match[str] | None:
        """Return the last subject of a verb before a place."""
        nearest = None
        # A subject is followed by its verb: the cue itself may be that verb.
        for subject in SUBJECT.finditer(self.text[: place + 14]):
            left = self.text[: subject.start()]
            if subject.end() > place + 1:
                break
            if not GOVERNED.search(left):
                nearest = subject
            elif THAT_BEFORE.search(left) and AUXILIARIES.fullmatch(
                self.text, subject.end(), place
            ):
                # "P noted that Q supplied", "sensors that Q supplied": P did not supply them.
                nearest = None
        return nearest

    def _begins_with_class(self, place: int) -> bool:
        """Return whether a text begins "A company that ...": so it speaks of the listed party."""
        return (
            not self.sentence.start
            and re.match(r"an? ", self.text) is not None
            and not re.search(r"[PHFV][0-9]", self.text[:place])
        )

    def antecedent(self, place: int) -> list[str]:
        """Return the parties to whom "which" or "that" at a place refers."""
        left = self.text[:place].rstrip(" ,")
        if not self.sentence.start and LISTED_COMPANY.match(left):
            return ["*"]
        member = MEMBER_OF_GROUP.search(left) or PART_OF_GROUP.search(left)
        # Without a comma, "P is a member of the Q group which ..." goes on about P.
        in_turn = IN_TURN.match(self.text, place)
        has_comma = re.search(r", ?$", self.text[:place]) or self.text.startswith(",", place)
        if member and not in_turn and not has_comma:
            return [self.resolve(member["mark"])]
        party = PARTY_AT_END.search(left)
        if party:
            joined = JOINED_BEFORE.findall(left[: party.start()])
            return [self.who(mark) for mark in (party[1], *joined)]
        return self._described_firm(left)

    def _described_firm(self, left: str) -> list[str]:
        """Return the party that words at the end of `left` describe: "P, a Russian company"."""
        firm = NAMED_FIRM.search(left) or ANY_NOUN_OF_FIRM.search(left)
        if not firm or not _is_description(firm):
            return []
        who = self.resolve(firm["mark"])
        return [who] if who else []

    def resolve(self, word: str) -> str:
        """Return the name that a mark or a pronoun stands for."""
        if re.fullmatch(NAME, word):
            return self.who(word)
        if re.fullmatch(HE, word):
            return "*" if self.discourse.person else ""
        return self._thing_before()

    def _thing_before(self) -> str:
        """Return the party of the sentences before; "it" and "the company" are never a person."""
        return "" if self.discourse.person and self.before[0] == "*" else self.before[0]

    def its(self, place: int) -> str:
        """Return the party for which "it" or "its" at a place stands, "" if that is ambiguous.

        That is the subject of the sentence where no other party is named before the place, and
        of the sentences before where none is, or only in a phrase that leads in: "As part of P,".
        """
        left = self.text[:place]
        named = set(map(self.who, MARK_OF_OWNED.findall(left)))
        if not named or LEADS_IN.fullmatch(left):
            return self._thing_before()
        subject = SUBJECT.search(self.text)
        if not subject or subject.end() > place:
            return ""
        first = _first_subject(self, subject)
        return first if named <= {first} else ""

    def its_own(self, place: int) -> str:
        """Return the party of whose owner or head "its" at a place speaks, as `its`.

        It is ambiguous where the sentence before names another party, too: an owner is not guessed.
        """
        whole = self.its(place)
        return "" if whole == self.before[0] and self.others else whole

    def list_of(self, place: int, kinds: str = "PCFH") -> list[str]:
        """Return the names of the list that begins at a place: `P1, P2 and P3`.

        Args:
            place: Where the list begins in the masked text; small words may stand before it.
            kinds: The kinds of names that are wanted, see `Mention`.
        """
        return [self.who(mark) for mark in self.marks(place, kinds)]

    def marks(self, place: int, kinds: str = "PCFH") -> list[str]:
        """Return the marks of the list that begins at a place, as `list_of`."""
        first, more = _listing(kinds)
        marks = []
        member = first.match(self.text, place)
        while member:
            marks.append(member[1])
            member = more.match(self.text, member.end())
        return marks

    def hedge(self, place: int) -> str:
        """Return the words with which a sentence weakens what a cue states, or nothing."""
        hedge = (
            HEDGE.search(self.text[max(0, place - 90) : place + 40])
            or SAID_BEFORE.search(self.text[:place])
            or SAID_BEHIND.search(self.text, place)
        )
        if not hedge:
            return ""
        return str(hedge.groupdict().get("said") or hedge[0]).strip(" ,")


def _is_description(firm: re.Match[str]) -> bool:
    """Return whether the words between a name and a noun for a firm describe that name."""
    gap = firm["gap"]
    if OTHER_FIRM.search(gap):
        return False
    return bool(
        APPOSITION_GAP.match(gap) or gap.strip() == firm["head"] or re.match(r" [a-z-]+$", gap)
    )


# "The P1 importer P2": the plural would be of a class.
_ONE_FIRM = frozenset(word for word in words().sets["organisation"] if not word.endswith("s"))


@cache
def _listing(kinds: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of the first mark of a list and of each further one."""
    link = (
        r"(?:, an? [^,;.]{0,60}(?=,))?(?:(?:, |,? and |,? or |,? as well as )"
        r"(?:(?:to|for|by|with|in|of|also|at) )?(?:the |its )?(?!an? )"
        rf"{BEFORE_WEAPON if kinds == 'W' else BEFORE_PARTY})"
    )
    # "Of the P1 design bureau P2": P2 is meant, and P1 only says where it is or whose.
    qualifies = rf" (?:{SMALL_WORD} ){{0,2}}?{either(words().sets['organisation'])} [PF][0-9]"
    where = rf"(?:[PX][0-9]+ (?:{QUALIFIER} ){{0,2}}?{either(_ONE_FIRM)} )?"
    lead = LEAD_OF_WEAPONS if kinds == "W" else LEAD_OF_PARTIES + where
    first = re.compile(rf"{lead}([{kinds}][0-9]+)(?![0-9’]|{qualifies})")
    more = re.compile(
        rf"(?: (?:missiles?|systems?|uavs?|drones?|helicopters?|aircraft|tanks?|rockets?|series"
        rf"|family|concern|holding))?{link}([{kinds}][0-9]+)(?![0-9’]| (?:is|are|was|were|has"
        rf"|have|[a-z]+(?:s|ed)) (?!missile|system|uav|drone|helicopter|tank)"
        rf"| (?:said|says|told|reported|claimed|alleged)\b)"
    )
    return first, more


def clauses(
    text: str,
    discourse: DiscourseState,
    may_state: Callable[[Sentence], bool] = lambda sentence: True,
) -> Iterator[Clause]:
    """Yield the sentences of a text, masked, each with what the ones before left behind.

    Args:
        text: The text.
        discourse: It changes with each sentence, so each clause must be read before the next is
            taken.
        may_state: Whether anything is looked for in a sentence. Those at the end of the text in
            which nothing is are not yielded: names in them matter to nothing that follows.
    """
    parts = sentences(text)
    abbreviations = frozenset(ABBREVIATED_GOODS.findall(text))
    inner_capitals = _inner_capitals(parts)
    while parts and not may_state(parts[-1]):
        parts.pop()
    for sentence in parts:
        all_names = mentions(sentence.text, discourse.gazetteer, inner_capitals)
        names = [mention for mention in all_names if mention.name not in abbreviations]
        if not sentence.start and names and _is_misspelt_party(names[0], discourse):
            discourse.own |= {key(names[0].name)}
        learn(sentence.text, names, discourse)
        for mention in names:
            if mention.kind in "WX":
                discourse.kinds.setdefault(mention.name, mention.kind)
        masked = mask(sentence.text, names)
        clause = Clause(
            sentence,
            masked,
            discourse,
            (discourse.topic, list(discourse.weapons), list(discourse.goods)),
        )
        yield clause
        if sentence is not parts[-1]:
            _remember(clause)


def _inner_capitals(parts: Sequence[Sentence]) -> frozenset[str]:
    """Return the capital words that a text prints elsewhere than at the start of a sentence."""
    capitals: set[str] = set()
    for sentence in parts:
        capitals.update(INNER_CAPITAL.findall(sentence.text))
    return frozenset(capitals)


def _is_misspelt_party(first: Mention, discourse: DiscourseState) -> bool:
    """Return whether the name that begins a text is another spelling of the listed party."""
    if discourse.person or first.start >= 8 or first.kind != "P":
        return False
    return key(first.name) not in discourse.own and likely(first.name, discourse)


def _remember(clause: Clause) -> None:
    """Set what pronouns of the next sentence stand for."""
    discourse = clause.discourse
    discourse.weapons = _weapons_named(clause) or discourse.weapons
    subject = SUBJECT.search(clause.text)
    who = _first_subject(clause, subject) if subject else ""
    parties = [clause.who(mark) for mark in MARK_OF_BODY.findall(clause.text)]
    if discourse.person and who in ("*", ""):
        # A text about a person goes on about the firm or body of the post.
        discourse.topic = next((party for party in parties if party != "*"), discourse.topic)
    elif who and subject and _may_be_topic(subject["who"]):
        discourse.topic = who
    discourse.others = frozenset(parties) - {discourse.topic}


def _weapons_named(clause: Clause) -> list[str]:
    """Return the names of the weapons of a sentence, each once."""
    names = [clause.masked.name(mark).name for mark in MARK_OF_WEAPON.findall(clause.text)]
    return list(dict.fromkeys(names))


def _first_subject(clause: Clause, subject: re.Match[str]) -> str:
    """Return the name of the first subject of a sentence."""
    apart = IN_APPOSITION.match(clause.text[: subject.start()])
    return clause.who(apart[1]) if apart else clause.resolve(subject["who"])


def _may_be_topic(word: str) -> bool:
    """Return whether "it" may stand for a subject: not for a person, state, force or vessel."""
    return not re.fullmatch(HE, word) and not re.match(r"[CHVF][0-9]", word)


def names_of(items: Sequence[GoodsItem], clause: Clause) -> list[str]:
    """Return the names of goods: designations of weapons, the printed phrase of others."""
    names: list[str] = []
    for item in items:
        if item.text:
            names.append(item.text)
        names += [clause.masked.name(mark).name for mark in item.marks]
    return list(dict.fromkeys(names))
