"""Addresses at which a reader can open what a claim was read in; none is ever made up.

An address stands in the document as it is, or without its scheme; the number of an EU act leads to
EUR-Lex; any other key leads somewhere only by a rule of its source (`[[opens]]` in source.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from .bounded_patterns import LONGEST, bounded_pattern
from .errors import wrong
from .files import text_of
from .model import Claim, Document

ENTRY, LIST, PAGE, SITE, NOTHING = "entry", "list", "page", "site", "nothing"
FIELDS = ("address", "document", "entry", "claim")  # what a rule may read
REACHES = {"entry": ENTRY, "claim": ENTRY, "document": LIST, "address": PAGE}
NEEDED = ("field", "reads", "address")
EUR_LEX = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri="
ADDRESS = re.compile(
    r"(?P<scheme>https?://)?(?P<host>[\w-]+(?:\.[\w-]+)+(?::[0-9]+)?)(?P<path>/[^\s<>\"`\\^{|}]*)?"
)
# Such a word may be the name of a file: "list.md" is no site of Moldova.
FILE = re.compile(r"(?i).*\.(?:csv|docx?|html?|jpe?g|json|md|pdf|png|tsv|txt|xlsx?|xml|zip)")
ARCHIVE = re.compile(
    r"https?://(?:web\.archive\.org/web/|archive\.(?:is|org|ph|today)/|perma\.cc/)"
    r"[^\s<>\"'`\\^{|};]+"
)
CELEX = re.compile(
    r"(?<![0-9A-Za-z])(?P<act>[03][0-9]{4}[A-Z][0-9]{4}(?:-[0-9]{8})?)(?![0-9A-Za-z])"
)
# Since October 2023 each act of the Official Journal stands by itself, under year and number.
JOURNAL_ACT = re.compile(r"OJ (?P<series>[LC]), (?:(?P<year>20[0-9]{2})/(?P<number>[0-9]{1,5}))\b")
JOURNAL_ISSUE = re.compile(
    r"OJ (?P<series>[LC]) (?P<issue>[0-9]{1,3}), [0-9]{1,2}\.[0-9]{1,2}\.(?P<year>[0-9]{4})"
)


@dataclass(frozen=True, slots=True)
class AddressRule:
    """How a key of one source leads to a public address.

    `field` is what the rule reads: the `address` of a document, the uid of a `document` or of a
    `claim`, or an `entry`, which is the uid of the document, a blank and the place in it. `reads`
    must match all of it (a key longer than `LONGEST` leads nowhere); its groups stand in `address`
    as {1}, {2} and so on.
    """

    field: str
    reads: re.Pattern[str]
    address: str

    def applied(self, key: str) -> str:
        """Return the address to which a key leads, "" if the rule does not read it.

        >>> rule = AddressRule("claim", re.compile("list:([0-9]+)"), "https://list.example/{1}")
        >>> rule.applied("list:12"), rule.applied("list:12/../x")
        ('https://list.example/12', '')
        """
        match = self.reads.fullmatch(key) if len(key) <= LONGEST else None
        if match is None:
            return ""
        made = self.address
        for number, part in enumerate(match.groups(""), start=1):
            made = made.replace(f"{{{number}}}", quote(part, safe="/-._~"))
        # A browser would follow such a part to another place of the site.
        leaves = any(part in (".", "..") for part in made.split("/"))
        return made if safe(made) and not leaves else ""


Rules = Mapping[str, Sequence[AddressRule]]


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where something can be opened.

    `reach` is "entry" if the address is that of the entry in a list, as it is today; "list" if it
    is that of a whole list or data set, as it is there today; "page" if it is that of the document;
    "site" if only the publisher's site is known; else "nothing".
    """

    address: str
    reach: str


def rules_of(rows: Sequence[Mapping[str, object]], where: str) -> tuple[AddressRule, ...]:
    """Return the rules of a source's `[[opens]]` tables.

    Args:
        rows: The tables.
        where: The file, for messages.

    Raises:
        BadInput: A field is missing, unknown or of a wrong type, the pattern is none, or the
            address is no https address or names a group that the pattern does not have.
    """
    rules: list[AddressRule] = []
    for row in rows:
        rules.append(_rule(row, f"{where} [[opens]]"))
    return tuple(rules)


def _rule(row: Mapping[str, object], place: str) -> AddressRule:
    if set(row) != set(NEEDED):
        raise wrong(place, ", ".join(sorted(row)) or "nothing", ", ".join(NEEDED))
    field, reads, address = (text_of(row[name], f"{place} {name}") for name in NEEDED)
    if field not in FIELDS:
        raise wrong(f"{place} field", field, "one of " + ", ".join(FIELDS))
    pattern = bounded_pattern(reads, f"{place} reads")
    _check_address(address, pattern, f"{place} address")
    return AddressRule(field, pattern, address)


def _check_address(address: str, pattern: re.Pattern[str], place: str) -> None:
    """Raise `BadInput` unless an address is https and names only groups of its pattern."""
    plain = re.sub(r"\{[0-9]+\}", "0", address)
    if not plain.startswith("https://") or not safe(plain):
        raise wrong(place, address, "an address that begins with https://")
    named = set(map(int, re.findall(r"\{([0-9]+)\}", address)))
    if not named <= set(range(1, pattern.groups + 1)):
        right = f"{{1}} to {{{pattern.groups}}}" if pattern.groups else "no group in braces"
        raise wrong(place, address, f"{right}, the groups of `reads`")


def safe(address: str) -> bool:
    """Return whether an address can be made a link: http or https, a host, and nothing hidden.

    >>> safe("https://a.example/x"), safe("javascript:alert(1)"), safe("https://a.example/ x")
    (True, False, False)
    """
    match = ADDRESS.fullmatch(address)
    # What cannot be printed, such as a mark that turns the writing, hides where a link leads.
    return match is not None and bool(match["scheme"]) and address.isprintable()


def web_address(address: str) -> str:
    """Return an address with its scheme, "" where it is none that a program can open.

    >>> web_address("opensanctions.org/datasets"), web_address("sdn.example"), web_address("a book")
    ('https://opensanctions.org/datasets', 'https://sdn.example/', '')
    """
    match = ADDRESS.fullmatch(address)
    if match is None or not address.isprintable():
        return ""
    return f"{match['scheme'] or 'https://'}{match['host']}{match['path'] or '/'}"


def opened(
    document: Document, claim: Claim | None = None, rules: Rules | None = None
) -> WebAddress:
    """Return where a document, or the entry in it that a claim was read in, can be opened.

    Args:
        document: The document.
        claim: The claim that was read in it.
        rules: The rules of each source, by its name.
    """
    by_rule = _by_rule(document, claim, rules or {})
    if by_rule:
        return by_rule
    act = _european(document.address)
    return WebAddress(act, PAGE) if act else _stated(document)


def archived(*texts: str) -> str:
    """Return the first address of a web archive that stands in some texts, "" if none does."""
    for text in texts:
        match = ARCHIVE.search(text)
        if match:
            return match[0].rstrip(".,)")
    return ""


def _by_rule(document: Document, claim: Claim | None, rules: Rules) -> WebAddress | None:
    """Return the address to which a rule of the document's or the claim's source leads."""
    for field, key in _keys(document, claim):
        for rule in _rules_for(document, claim, rules):
            made = rule.applied(key) if rule.field == field else ""
            if made:
                return WebAddress(made, REACHES[field])
    return None


def _keys(document: Document, claim: Claim | None) -> Iterable[tuple[str, str]]:
    """Yield the keys that rules read; those of an entry come first, since they lead closer."""
    if claim is not None:
        yield "entry", f"{document.uid} {claim.locator}"
        yield "claim", claim.uid
    yield "document", document.uid
    yield "address", document.address


def _rules_for(document: Document, claim: Claim | None, rules: Rules) -> list[AddressRule]:
    # A uid begins with the name of its source; a claim may cite another source's document.
    names = dict.fromkeys([document.uid.partition(":")[0]])
    if claim is not None:
        names[claim.uid.partition(":")[0]] = None
    found: list[AddressRule] = []
    for name in names:
        found.extend(rules.get(name, ()))
    return found


def _european(address: str) -> str:
    """Return the address at EUR-Lex of the EU act or issue that an address names, or ""."""
    # An address that can be opened as it stands is not replaced by another.
    if address.startswith(("https://", "http://")):
        return ""
    act = CELEX.search(address)
    if act:
        return f"{EUR_LEX}CELEX:{act['act']}"
    act = JOURNAL_ACT.search(address)
    if act:
        return f"{EUR_LEX}OJ:{act['series']}_{act['year']}{int(act['number']):05d}"
    issue = JOURNAL_ISSUE.search(address)
    if issue:
        return f"{EUR_LEX}OJ:{issue['series']}:{issue['year']}:{int(issue['issue']):03d}:TOC"
    return ""


def _stated(document: Document) -> WebAddress:
    """Return what the address of a document leads to by itself."""
    address = document.address
    first, _, rest = address.partition(" ")
    match = ADDRESS.fullmatch(first.rstrip(",;"))
    if match is None or not address.isprintable() or not _is_host(match, document):
        return WebAddress("", NOTHING)
    site = f"{match['scheme'] or 'https://'}{match['host']}"
    path = match["path"] or "/"
    # What follows says where on the site the page is, in words that lead nowhere.
    whole = not rest or rest.startswith("and ")
    if whole and (path != "/" or match["scheme"]):
        return WebAddress(f"{site}{path}", PAGE)
    return WebAddress(f"{site}/", SITE)


def _is_host(match: re.Match[str], document: Document) -> bool:
    """Return whether an address names a site, and not a file or a number."""
    host = match["host"].partition(":")[0]
    last = host.rpartition(".")[2]
    if match["scheme"]:
        return True
    if not last.isalpha() and not last.startswith("xn--"):
        return False
    return bool(match["path"]) or host == document.outlet or not FILE.fullmatch(host)


def is_own_address(address: str) -> bool:
    r"""Return whether an address is one of the server that shows it, and of no other.

    One that begins with // is on another server; browsers read a backslash as a slash, and leave
    out tabs and line ends.

    >>> is_own_address("/all"), is_own_address("//evil.example"), is_own_address("/\\evil.example")
    (True, False, False)
    """
    return re.fullmatch(r"/(?![/\\])[^\x00-\x1f\x7f]*", address) is not None
