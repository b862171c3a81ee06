"""Runs of capital words: where a name begins and ends, with its quotes, legal forms and small words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .kinds import DESIGNATION, LEGAL_START
from .words import words

OPEN, CLOSE = "‘“„«", "’”»"
TOKEN = re.compile(r"[^\W_]+(?:(?:[-–/+&.]|’(?=[a-zA-Z]))[^\W_]+)*|[^\s\w]|\S")


def runs(text: str, mid: frozenset[str], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of runs of capital words, with quotes and the small words inside names."""
    known = words().sets
    tokens = [m for m in TOKEN.finditer(text)]
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if any(a <= token.start() < b for a, b in taken):
            i += 1
            continue
        if token[0] in OPEN:
            end = _quote(text, tokens, i)
            if end > i + 1 and cap(tokens[i + 1][0]) and not (end - i > 14):
                j = _extend(text, tokens, end, i, mid, taken)
                yield _trim(text, tokens[i].start(), tokens[j].end())
                i = j + 1
                continue
        elif (_begins(tokens, i, mid) and token[0] not in known["legal"] | {"Ltd"}) or (
            token[0] in known["legal"] and i + 1 < len(tokens)
        ):
            j = _extend(text, tokens, i, i, mid, taken)
            yield _trim(text, tokens[i].start(), tokens[j].end())
            i = j + 1
            continue
        i += 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    run = text[start:end]
    run = re.sub(r"’s$", "", run)
    run = re.sub(r"(?: (?:UAVs?|FPV|MLRS|II))+$", "", run) if not re.search(r" II$", run) else run
    for left, right in zip(OPEN, CLOSE + "»", strict=False):
        if run[:1] == left and run[-1:] == right and run.count(left) == 1:
            return start + 1, start + len(run) - 1
    return start, start + len(run)


def cap(word: str) -> bool:
    """Return whether a word begins as a name does: a capital, or a figure that leads to one (`9M723`)."""
    return word[:1].isupper() or bool(re.match(r"\d+[A-Z]\d*|\d+-?[A-Z]", word))


def _begins(tokens: list[re.Match[str]], i: int, mid: frozenset[str]) -> bool:
    word = tokens[i][0]
    base = word.removesuffix("’s")
    known = words().sets
    if base in known["nationality"] and i + 1 < len(tokens) and cap(tokens[i + 1][0]):
        rest = []
        for t in tokens[i + 1 : i + 9]:
            if not cap(t[0]) and t[0] not in ("of", "and", "the", "for", "&"):
                break
            rest.append(t[0])
        return (
            bool(rest)
            and (
                rest[0] == "Federation"
                or re.fullmatch(r"[A-Z][a-z]{4,}s", rest[0]) is not None
                or any(w in known["body"] or w in known["legal"] for w in rest if w[:1].isupper())
            )
            and rest[0] not in known["common"]
            and (rest[0].casefold() not in known["goods"] or any(w in known["body"] for w in rest))
            and not DESIGNATION.match(rest[0])
        )
    if re.search(
        (
            r"-(?:listed|based|made|born|owned|linked|origin|controlled|led|series|style|type|backed"
            r"|purpose|use|era|related)$"
        ),
        word,
    ):
        return False
    if i > 1 and tokens[i - 1][0] == "of" and tokens[i - 2][0] in ("Minister", "Ministers"):
        return False
    if not cap(word) or base in known["common"] or base in known["nationality"]:
        # "Special Design Bureau", "Main Directorate": a common word may begin a body's name
        return (
            word in ("Special", "Main", "First", "General", "Council", "Union", "Engines", "Additional", "Head")
            and i + 1 < len(tokens) and cap(tokens[i + 1][0]) and tokens[i + 1][0] not in known["common"]
            and (i > 0 or tokens[i + 1][0] in known["body"] | {"Design"})
        )  # fmt: skip
    if i == 0 and base not in mid:
        after = tokens[1][0] if len(tokens) > 1 else ""
        return (
            (cap(after) and after not in known["common"])
            or after in OPEN
            or (base.isupper() and len(base) > 2)
            or base in words().countries
        )
    return True


def _extend(
    text: str,
    tokens: list[re.Match[str]],
    j: int,
    begin: int,
    mid: frozenset[str],
    taken: list[tuple[int, int]],
) -> int:
    """Return the index of the last token of the run that holds tokens[begin..j]."""
    known = words().sets

    def free(k: int) -> bool:
        return k < len(tokens) and not any(a <= tokens[k].start() < b for a, b in taken)

    def own(k: int) -> bool:
        return (
            free(k)
            and cap(tokens[k][0])
            and tokens[k][0] not in ("It", "The", "He", "She")
            and tokens[k - 1][0][-2:] != "’s"
        )

    while True:
        run = [t[0] for t in tokens[begin : j + 1]]
        closed = run[-1] in CLOSE
        if run in (["Russian", "Federation"], ["Islamic", "Republic", "of", "Iran"]) and not (
            free(j + 1) and tokens[j + 1][0] in known["body"]
        ):
            return j
        if tokens[j][0].endswith("’s"):
            return j
        if (
            free(j + 1)
            and j - begin < 3
            and re.fullmatch(r"(?!(?:19|20)\d\d)\d{1,4}[A-Z]*", tokens[j + 1][0])
            and len(tokens[j][0]) < 10
            and not closed
            and not tokens[j][0][0].isdigit()
        ):
            j += 1
            continue
        if own(j + 1) and re.search(r"-(?:listed|based|made|born|linked)$", tokens[j + 1][0]):
            return j
        if (
            own(j + 1)
            and tokens[j + 1].start() - tokens[j].end() <= 1
            and not (closed and tokens[j + 1][0] in known["common"])
        ):
            j += 1
            continue
        if (
            free(j + 1)
            and tokens[j + 1][0] in OPEN
            and own(j + 2)
            and tokens[j][0] not in ("UAV", "UAVs")
        ):
            end = _quote(text, tokens, j + 1)
            if end:
                j = end
                continue
        if (
            free(j + 1)
            and tokens[j + 1][0] == "."
            and len(tokens[j][0].split(".")[-1]) == 1
            and own(j + 2)
        ):
            j += 2
            continue
        if (
            free(j + 1)
            and tokens[j + 1][0] == "."
            and tokens[j][0] in ("Co", "Ltd", "Inc", "Corp")
            and own(j + 2)
            and tokens[j + 2][0] in known["legal"] | {"KG", "KGaA"}
        ):
            j += 2
            continue
        if (
            run in (["Limited"], ["Joint"], ["Public"], ["Closed"], ["Open"])
            and j + 2 < len(tokens)
            and re.match(
                r"(?:liability compan|stock compan|stock comapn)", text[tokens[j + 1].start() :]
            )
        ):
            j += 2
            if own(j + 1) or (free(j + 1) and tokens[j + 1][0] in OPEN):
                continue
            return j
        if (
            free(j + 1)
            and tokens[j + 1][0] == "("
            and own(j + 2)
            and j + 4 < len(tokens)
            and tokens[j + 3][0] == ")"
            and tokens[j + 4][0] in known["legal"]
        ):
            j += 4  # "Industry (Shenzhen) Co., Ltd"
            continue
        if tokens[j][0] == "Co" and (
            legal := re.match(r"\.?, ?(?=(?:Ltd|Limited|Inc)\b)", text[tokens[j].end() :])
        ):
            j = next(
                k
                for k in range(j + 1, len(tokens))
                if tokens[k].start() >= tokens[j].end() + legal.end()
            )
            continue
        if free(j + 1) and tokens[j + 1][0] == "&" and own(j + 2):
            j += 2
            continue
        if free(j + 1) and tokens[j + 1][0] == "named" and tokens[j + 2][0] == "after":
            j += 3
            continue
        body = [w for w in run if w in known["body"]]
        if (
            free(j + 1)
            and tokens[j + 1][0] in ("of", "for")
            and not closed
            and body
            and not LEGAL_START.search(" ".join(run))
        ):
            k = j + 2 + (free(j + 2) and tokens[j + 2][0] == "the")
            if (
                own(k)
                and tokens[k][0] not in known["legal"]
                and run[-1] not in ("Company", "Corporation")
            ):
                j = k
                continue
        if (
            free(j + 1)
            and tokens[j + 1][0] in ("and", ",")
            and own(j + 2)
            and not closed
            and _joins(tokens, begin, j)
        ):
            j += 2
            continue
        return j


def _joins(tokens: list[re.Match[str]], begin: int, j: int) -> bool:
    """Return whether "A and B" (or "A, B and C") after tokens[j] is one name: A lacks its head and B has it."""
    known = words().sets
    last = tokens[j][0]
    if last not in known["joint"]:
        return False
    k = j + 1
    while k < len(tokens) and (cap(tokens[k][0]) or tokens[k][0] in ("and", ",", "of", "the")):
        if tokens[k][0] in known["body"]:
            return True
        if tokens[k][0] == "," and tokens[k - 1][0] not in known["joint"]:
            return False
        k += 1
    head = tokens[begin][0]
    return head == "Ministry" and tokens[j + 1][0] == "and" and tokens[j + 2][0] in known["joint"]


def _quote(text: str, tokens: list[re.Match[str]], i: int) -> int:
    """Return the index of the token that closes the quote opened at i, nested ones included; 0 when none does."""
    depth = 0
    for k in range(i, min(len(tokens), i + 30)):
        if tokens[k][0] in OPEN:
            depth += 1
        elif tokens[k][0] in CLOSE:
            depth -= 1
            if depth == 0:
                return k
    return 0
