"""Spans of capitalised names: where a name begins and ends, with its quotes and small words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from .name_kinds import DESIGNATION, LEGAL_START
from .words import is_class, words

OPEN, CLOSE = "‘“„«", "’”»"
TOKEN = re.compile(r"[^\W_]+(?:(?:[-–/+&.]|’(?=[a-zA-Z]))[^\W_]+)*|[^\s\w]|\S")
# "EU-listed", "China-based": a quality of what follows, not a name.
QUALITY = re.compile(
    r"-(?:listed|designated|sanctioned|based|made|born|owned|linked|origin|controlled|led"
    r"|series|style|type|backed|purpose|use|era|related)$"
)
FIGURE_FIRST = re.compile(r"[0-9]+[A-Z][0-9]*|[0-9]+-?[A-Z]")
QUALITY_AFTER_NAME = re.compile(r"-(?:listed|based|made|born|linked)$")
# A model number may follow a name, a year may not.
MODEL_NUMBER = re.compile(r"(?!(?:19|20)[0-9][0-9])[0-9]{1,4}[A-Z]*")
# Some acts print legal forms with one capital and with misspellings: "Joint stock comapny".
SPELLED_LEGAL_FORM = re.compile(r"(?:liability compan|stock compan|stock comapn)")
LEGAL_AFTER_CO = re.compile(r"\.?, ?(?=(?:Ltd|Limited|Inc)\b)")
# "Special Design Bureau", "Main Directorate": a common word may begin a body's name.
COMMON_BEGINNINGS = (
    "Special",
    "Main",
    "First",
    "Second",
    "Third",
    "General",
    "Council",
    "Union",
    "Engines",
    "Additional",
    "Head",
)
WHOLE_STATES = (["Russian", "Federation"], ["Islamic", "Republic", "of", "Iran"])
FIRM_WORDS = (
    words().sets["body"]
    | words().sets["legal"]
    | frozenset({"Lines", "Airlines", "Railways", "Broadcasting"})
)
# Words with a small letter that may begin a name all the same; today there are none.
SMALL_BEGINNINGS = frozenset(
    filter(lambda word: word[0].islower(), words().sets["legal"] | words().sets["nationality"])
)
SMALL_WORDS = ("of", "and", "the", "for", "&")
# A quotation with one of these is no name.
FINITE_VERBS = frozenset(
    [form for form in words().verbs if form.endswith(("ed", "sold"))]
    + "is are was were has have had will would bought sold shipped sent received".split()
)
JOINED_CAPITALS = re.compile(r"[A-Z][a-z]{2,}-[A-Z][a-z]{2,}")
# "Production", "Equipment", "Ammunition", "Licences": words that begin sentences as nouns.
COMMON_ENDING = re.compile(
    r"(?:s|ion|ment|ing|ed|ly|ness|[ae]nce|ity|ware|ism|ure|age|ship|phy|ogy|er|ors?|man|ain|al"
    r"|one|body|many|few|both|day)$"
)
LONGEST_QUOTED_NAME = 14  # tokens; a longer quotation is speech
LONGEST_QUOTE = 30  # tokens that are looked through for a closing quote


@dataclass(frozen=True, slots=True)
class SentenceTokens:
    """The tokens of a sentence, with what is known of its words before names are looked for.

    `inner_capitals` are the capital words that the whole text prints elsewhere than at the start of
    a sentence. `taken` are the spans that other patterns have already named.
    """

    text: str
    tokens: Sequence[re.Match[str]]
    inner_capitals: frozenset[str]
    taken: Sequence[tuple[int, int]]
    # Each word is asked for many times, by every way in which a name can go on.
    texts: list[str] = field(init=False)
    taken_tokens: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        """Take the words, and the tokens that are taken, out once."""
        taken: set[int] = set()
        starts = [token.start() for token in self.tokens]
        for start, end in self.taken:
            taken.update(range(bisect_left(starts, start), bisect_left(starts, end)))
        object.__setattr__(self, "texts", [token[0] for token in self.tokens])
        object.__setattr__(self, "taken_tokens", frozenset(taken))

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.tokens)

    def word(self, index: int) -> str:
        """Return the text of a token; "" past the end, since a text can be cut off anywhere."""
        return self.texts[index] if index < len(self.texts) else ""

    def words(self, first: int, last: int) -> list[str]:
        """Return the texts of the tokens from `first` to `last`, both included."""
        return self.texts[first : last + 1]

    def is_taken(self, index: int) -> bool:
        """Return whether a token begins inside a span that is already named."""
        return index in self.taken_tokens

    def is_free(self, index: int) -> bool:
        """Return whether there is a token at `index` that no other name has taken."""
        return index < len(self.tokens) and not self.is_taken(index)

    def is_name_part(self, index: int) -> bool:
        """Return whether a token can go on with a name: capital, free, no pronoun, not owned."""
        return (
            self.is_free(index)
            and cap(self.word(index))
            and self.word(index) not in ("It", "The", "He", "She")
            and self.word(index - 1)[-2:] != "’s"
        )

    def opens_quote(self, index: int) -> bool:
        """Return whether a free token opens a quotation."""
        return self.is_free(index) and self.word(index) in OPEN

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of the name in these tokens."""
        return _trim(self.text, self.tokens[first].start(), self.tokens[last].end())


def name_spans(
    text: str, inner_capitals: frozenset[str], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of names written with capitals, left to right.

    Args:
        text: A sentence.
        inner_capitals: Capital words that the whole text prints elsewhere than at the start of a
            sentence. Only such a word, or one with clear signs of a name, begins a name there.
        taken: Spans that are already named; no name begins or goes on inside them.

    >>> sentence = "The plant supplies JSC Molniya and Zarya Design Bureau."
    >>> [sentence[start:end] for start, end in name_spans(sentence, frozenset(), [])]
    ['JSC Molniya', 'Zarya Design Bureau']
    """
    sentence = SentenceTokens(text, list(TOKEN.finditer(text)), inner_capitals, taken)
    behind = 0
    for index, word in enumerate(sentence.texts):
        if index < behind or (word[0].islower() and word not in SMALL_BEGINNINGS):
            continue  # nearly all words are small and begin no name
        last = _last_of_name(sentence, index)
        if last is not None:
            yield sentence.span(index, last)
            behind = last + 1


def _last_of_name(sentence: SentenceTokens, first: int) -> int | None:
    """Return the last token of the name that begins at `first`, or None if none begins there."""
    if sentence.is_taken(first):
        return None
    word = sentence.word(first)
    if word in OPEN:
        end = _closing_quote(sentence.tokens, first)
        return _extend(sentence, first, end) if _is_quoted_name(sentence, first, end) else None
    if word in words().sets["legal"]:
        begins = first + 1 < len(sentence)
    else:
        begins = _begins(sentence, first)
    return _extend(sentence, first, first) if begins else None


def _is_quoted_name(sentence: SentenceTokens, first: int, end: int) -> bool:
    """Return whether a quotation is a name, and no speech or title of a talk: “Strategies,”."""
    if end <= first + 1 or end - first > LONGEST_QUOTED_NAME or sentence.word(end - 1) in ",!?":
        return False
    is_speech = not FINITE_VERBS.isdisjoint(sentence.words(first, end))
    return cap(sentence.word(first + 1)) and not is_speech


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of a name without a possessive, nouns of its kind and its quotes."""
    name = text[start:end].removesuffix("’s")
    if not name.endswith(" II"):
        name = re.sub(r"(?: (?:UAVs?|FPV|MLRS|II))+$", "", name)
    # OPEN has two marks that » closes.
    for left, right in zip(OPEN, CLOSE + "»", strict=False):
        if name[:1] == left and name[-1:] == right and name.count(left) == 1:
            return start + 1, start + len(name) - 1
    return start, start + len(name)


def cap(word: str) -> bool:
    """Return whether a word begins as a name does: a capital, or a figure before one (`9M723`)."""
    if word[:1].isupper():
        return True
    # Most words begin with a small letter, and need no pattern.
    return word[:1].isdigit() and FIGURE_FIRST.match(word) is not None


def _begins(sentence: SentenceTokens, index: int) -> bool:
    """Return whether a word other than a legal form begins a name."""
    word = sentence.word(index)
    base = word.removesuffix("’s")
    known = words().sets
    following = sentence.word(index + 1) if index + 1 < len(sentence) else ""
    if base in known["nationality"] and cap(following):
        return _is_body_of_nation(_words_of_name(sentence, index + 1))
    if QUALITY.search(word) or _is_after_minister_of(sentence, index):
        return False
    if not cap(word) or base in known["common"] or base in known["nationality"]:
        return _begins_with_common_word(word, following, at_start=index == 0)
    if index == 0 and base not in sentence.inner_capitals:
        return _is_name_at_start(word, following)
    return True


def _is_after_minister_of(sentence: SentenceTokens, index: int) -> bool:
    """Return whether "Minister of" stands before a word: the ministry is then no party."""
    if index < 2 or sentence.word(index - 1) != "of":
        return False
    return sentence.word(index - 2) in ("Minister", "Ministers")


def _words_of_name(sentence: SentenceTokens, index: int) -> list[str]:
    """Return up to eight capital and small words from `index` on."""
    name: list[str] = []
    for word in sentence.words(index, index + 7):
        if not cap(word) and word not in SMALL_WORDS:
            break
        name.append(word)
    return name


def _is_body_of_nation(name: list[str]) -> bool:
    """Return whether words after a nationality name one of its bodies: "Russian Federal Guard"."""
    known = words().sets
    first = name[0]
    has_body = any(word in known["body"] for word in name)
    has_legal = any(word in known["legal"] for word in name)
    is_plural = re.fullmatch(r"[A-Z][a-z]{4,}s", first) is not None
    if not (first == "Federation" or is_plural or has_body or has_legal):
        return False
    if first in known["common"] or DESIGNATION.match(first):
        return False
    return first.casefold() not in known["goods"] or has_body


def _begins_with_common_word(word: str, following: str, at_start: bool) -> bool:
    """Return whether a common word begins the name of a body."""
    known = words().sets
    if word not in COMMON_BEGINNINGS or not cap(following) or following in known["common"]:
        return False
    return not at_start or following in known["body"] or following == "Design"


def _is_name_at_start(word: str, following: str) -> bool:
    """Return whether a capital word that begins a sentence looks like a name by itself."""
    known = words()
    base = word.removesuffix("’s")
    if cap(following) and following not in known.sets["common"]:
        return True
    if not following or following in OPEN:
        return True
    if _is_of_firm(word, following):
        return True
    return (base.isupper() and len(base) > 2) or base in known.countries


def _is_of_firm(word: str, following: str) -> bool:
    """Return whether a word that begins a sentence is a firm's name: "Uralvagonzavod bought".

    Either the word is two capital words joined, as in "Almaz-Antey", or what follows is what firms
    do. Common words with the look of plurals, of activities or of qualities are no names.
    """
    base = word.removesuffix("’s")
    known = words().sets
    if JOINED_CAPITALS.fullmatch(base):
        return not any(is_class(part) for part in base.split("-"))
    if len(base) < 4 or is_class(base) or COMMON_ENDING.search(base):
        return False
    if base != word:
        return following in known["sellers"] or following in known["buyers"]
    return following in known["of_firms"]


def _extend(sentence: SentenceTokens, first: int, last: int) -> int:
    """Return the last token of the name that holds the tokens from `first` to `last`."""
    if first == last and _is_spelled_legal_form(sentence, first):
        last += 2
        if not (sentence.is_name_part(last + 1) or sentence.opens_quote(last + 1)):
            return last
    while not _is_complete(sentence, first, last):
        longer = _one_step(sentence, first, last)
        if longer is None:
            break
        last = longer
    return last


def _is_spelled_legal_form(sentence: SentenceTokens, index: int) -> bool:
    """Return whether "Limited liability company" or the like stands here with one capital."""
    return (
        sentence.word(index) in ("Limited", "Joint", "Public", "Closed", "Open")
        and index + 2 < len(sentence)
        and SPELLED_LEGAL_FORM.match(sentence.text, sentence.tokens[index + 1].start()) is not None
    )


def _is_complete(sentence: SentenceTokens, first: int, last: int) -> bool:
    """Return whether nothing may be added to a name."""
    if sentence.words(first, last) in WHOLE_STATES:
        # "Islamic Republic of Iran Shipping Lines" is no state.
        behind = _words_of_name(sentence, last + 1) if sentence.is_name_part(last + 1) else []
        if FIRM_WORDS.isdisjoint(behind):
            return True
    if sentence.word(last).endswith("’s"):
        return True
    return sentence.is_name_part(last + 1) and bool(
        QUALITY_AFTER_NAME.search(sentence.word(last + 1))
    )


def _one_step(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Return the last token after one extension of a name, or None if none fits."""
    if not sentence.is_free(last + 1):
        # "Co., Ltd" is one name even where a known name has taken its end.
        return _past_co_ltd(sentence, first, last)
    for step in STEPS:
        longer = step(sentence, first, last)
        if longer is not None:
            return longer
    return None


def _past_number(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on with a model number: "Sokol 5"."""
    word = sentence.word(last)
    if (
        last - first < 3
        and MODEL_NUMBER.fullmatch(sentence.word(last + 1))
        and len(word) < 10
        and word not in CLOSE
        and not word[0].isdigit()
    ):
        return last + 1
    return None


def _past_capital(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on with the next capital word."""
    if not sentence.is_name_part(last + 1):
        return None
    gap = sentence.tokens[last + 1].start() - sentence.tokens[last].end()
    after_quote = sentence.word(last) in CLOSE
    if gap > 1 or (after_quote and sentence.word(last + 1) in words().sets["common"]):
        return None
    return last + 1


def _past_quote(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on with a quoted name: "JSC ‘Molniya’"."""
    if sentence.word(last + 1) not in OPEN or not sentence.is_name_part(last + 2):
        return None
    if sentence.word(last) in ("UAV", "UAVs"):
        return None
    return _closing_quote(sentence.tokens, last + 1) or None


def _past_full_stop(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on after an initial, or between two abbreviated legal forms: "Co. KG"."""
    if sentence.word(last + 1) != "." or not sentence.is_name_part(last + 2):
        return None
    word = sentence.word(last)
    if len(word.split(".")[-1]) == 1:
        return last + 2
    legal = words().sets["legal"] | {"KG", "KGaA"}
    if word in ("Co", "Ltd", "Inc", "Corp") and sentence.word(last + 2) in legal:
        return last + 2
    return None


def _past_bracket(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on after a place in brackets before a legal form: "Industry (Shenzhen) Co., Ltd"."""
    if (
        sentence.word(last + 1) == "("
        and sentence.is_name_part(last + 2)
        and last + 4 < len(sentence)
        and sentence.word(last + 3) == ")"
        and sentence.word(last + 4) in words().sets["legal"]
    ):
        return last + 4
    return None


def _past_co_ltd(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on with "Ltd", "Limited" or "Inc" after "Co.,"."""
    if sentence.word(last) != "Co":
        return None
    legal = LEGAL_AFTER_CO.match(sentence.text[sentence.tokens[last].end() :])
    if not legal:
        return None
    place = sentence.tokens[last].end() + legal.end()
    longer = last + 1
    while sentence.tokens[longer].start() < place:
        longer += 1
    return longer


def _past_ampersand(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on after "&"."""
    return last + 2 if sentence.word(last + 1) == "&" and sentence.is_name_part(last + 2) else None


def _past_named_after(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on with the person after whom a plant or institute is named."""
    if sentence.word(last + 1) != "named" or sentence.word(last + 2) != "after":
        return None
    return last + 3 if last + 3 < len(sentence) else None


def _past_of(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on after "of" or "for" in the name of a body: "Ministry of Defence"."""
    if sentence.word(last + 1) not in ("of", "for") or not _may_govern(sentence, first, last):
        return None
    following = last + 2
    if sentence.is_free(following) and sentence.word(following) == "the":
        following += 1
    if not sentence.is_name_part(following):
        return None
    return None if sentence.word(following) in words().sets["legal"] else following


def _may_govern(sentence: SentenceTokens, first: int, last: int) -> bool:
    """Return whether a name may go on with "of": a body's does, a firm's does not."""
    name = sentence.words(first, last)
    if name[-1] in CLOSE or name[-1] in ("Company", "Corporation"):
        return False
    has_body = any(word in words().sets["body"] for word in name)
    return has_body and not LEGAL_START.search(" ".join(name))


def _past_and(sentence: SentenceTokens, first: int, last: int) -> int | None:
    """Go on after "and" or a comma where both halves share their head."""
    if sentence.word(last + 1) not in ("and", ",") or not sentence.is_name_part(last + 2):
        return None
    return last + 2 if _shares_head(sentence, first, last) else None


# In this order: the first that fits is taken.
STEPS: tuple[Callable[[SentenceTokens, int, int], int | None], ...] = (
    _past_number,
    _past_capital,
    _past_quote,
    _past_full_stop,
    _past_bracket,
    _past_co_ltd,
    _past_ampersand,
    _past_named_after,
    _past_of,
    _past_and,
)


def _shares_head(sentence: SentenceTokens, first: int, last: int) -> bool:
    """Return whether "A and B" after `last` is one name: A lacks its head and B has it."""
    known = words().sets
    if sentence.word(last) not in known["joint"]:
        return False
    index = last + 1
    while index < len(sentence) and _is_name_or_link(sentence.word(index)):
        word = sentence.word(index)
        if word in known["body"]:
            return True
        if word == "," and sentence.word(index - 1) not in known["joint"]:
            return False
        index += 1
    return (
        sentence.word(first) == "Ministry"
        and sentence.word(last + 1) == "and"
        and sentence.word(last + 2) in known["joint"]
    )


def _is_name_or_link(word: str) -> bool:
    return cap(word) or word in ("and", ",", "of", "the")


def _closing_quote(tokens: Sequence[re.Match[str]], opening: int) -> int:
    """Return the token that closes a quotation, nested ones included; 0 if none does."""
    depth = 0
    for index in range(opening, min(len(tokens), opening + LONGEST_QUOTE)):
        if tokens[index][0] in OPEN:
            depth += 1
        elif tokens[index][0] in CLOSE:
            depth -= 1
            if depth == 0:
                return index
    return 0
