"""Relations of a statement of reasons: every rule on every sentence, and what is then left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock

from .clauses import Clause, clauses
from .cue import Cue
from .discourse import begin
from .masking import QUOTES, lower
from .movement import GOODS, SERVICES, is_platform, moved, only_moved
from .reason_sentences import Sentence, too_long
from .rules import agents, control, flow, link, making, products, use
from .rules.common import RuleMatch
from .rules.goods_of import AGENT
from .stated_relation import HOW, Relation

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
# What joins the statements of two sentences into one chain; a case lets it in as it does a rule.
CHAINS = "chains"
NAMES = (*RULES, CHAINS)
Rule = Callable[[Clause], Iterable[RuleMatch]]
PARTIES = ("P", "F", "C", "H")
# Just before a cue, in the same part of the sentence: the words deny it, forbid it or end it.
DENIED = re.compile(
    r"\b(?:not(?! only)|never|no longer|den(?:y|ies|ied)|without|neither|nor|refus\w+"
    r"|acquitted|cleared of|exonerated|absolved"
    r"|ceased|stopped|fail(?:s|ed|ing)? to"
    r"|prohibit\w*|bann(?:ed|ing)|forb\w+|unlikely|unable to|untrue"
    r"|false(?:ly)?|wrongly|prevent(?:s|ed|ing)?|disput\w+|contest\w+|reject\w*|doubt\w*"
    r"|instead of|rather than|unlike|refut\w+)\b[^,.;]{0,40}$"
    # What somebody hopes or fears is stated by nobody; "hoped to supply" has rules of its own.
    r"|\b(?:hope[sd]?|fear(?:s|ed)?|wish(?:es|ed)?|want(?:s|ed)?|assume[sd]?|imagine[sd]?"
    r"|pretend(?:s|ed)?|propose[sd]?|demand(?:s|ed)?|wonder(?:s|ed)?|expect(?:s|ed)?"
    r"|worr(?:y|ies|ied)|concerned|afraid) (?:that\b|(?:the )?[PCFHV][0-9])[^,.;]*$"
    r"|\b(?:if|whether|unless)\b[^,.;]*$|\bno (?!doubt |longer )(?:[a-z-]+ )?$"
    r"|\b(?:nothing|nobody|no one|little|none) (?:[a-z]+ )*?[a-z]+ that\b[^,.;]*$"
    r"|\bno (?:[a-z]+ )?(?:evidence|indications?|proof|signs?|grounds?|basis|reason)\b[^.;]*$"
)
# "A Second Brigadier-General of P": a rank, and nobody by name.
RANK_AT_END = re.compile(r"(?:General|Colonel|Admiral|Lieutenant|Brigadier|Marshal|Captain)\Z")
# "Had P0 supplied W1 to P2", "did P0 supply": a condition or a question.
INVERTED = re.compile(
    r"(?:had|were|should|did|does|do|is|are|was|has|have|can|could|would|will|might|must)"
    r" (?:the )?(?:[PCFHVX][0-9]+|it|he|she|they)\b"
)
# Just before a cue: it is one of several things, of which the text does not say which holds.
EITHER = re.compile(r"\bor (?:(?:having|being|is|was|are|were|has|have) )*$")
# In and right behind a cue: "supplies no drones", but not "no fewer than ten", "no. 5".
NONE_OF_IT = re.compile(
    r"(?:[a-z-]+ and )?(?:(?!(?:with|of|at|in|by|to|for|under|on|that|which|and|as)\b)[a-z-]+ )"
    r"{1,4}?(?:[PCFH][0-9]+ (?:with )?)?(?:no|none|neither|nothing)\b"
    r"(?! (?:less|fewer|more|later|longer|doubt|[0-9])|\.)"
)
# Behind a cue: what was to happen has not.
UNDONE = re.compile(
    r"\bonly on paper\b|\b(?:but|although|though|however)\b[^.;]*\b(?:never|not|declined|refused"
    r"|cancelled|failed|seized|intercepted|acquitted|cleared|dropped|dismissed"
    r"|without)\b"
    r"|\b(?:is|are|was|were|been|proved|proven) (?:[a-z]+ )?(?:false|untrue|unfounded|baseless"
    r"|unknown|unproven|unclear|denied|rejected|refuted|disputed|wrong|invented"
    r"|fabricated|forged|faked?)\b"
)
# "P and Q are owned by R and S respectively": which pairs are meant the lists alone do not say.
MODEL_BEHIND = re.compile(r"[- ]?[0-9]")
RESPECTIVELY = re.compile(r"\brespectively\b")
TRIED = re.compile(
    r"\b(?:attempt(?:s|ed|ing)?|tried|tries|trying|sought|seeks|seeking) (?:to )?(?:[a-z]+ ){0,2}$"
)
# "Signed a contract to supply": nobody says that anything was supplied.
AGREED = re.compile(r"\b(?:contract|agreement|deal|order|tender)s? [^,.;]{0,80}\bto (?:[a-z]+ )?$")
TRYING = re.compile(r"(?:through |by |in )?(?:the |its |an? )?attempt(?:ed|ing)? ")
OF_FIRMS = frozenset({"SUPPLIES", "MANUFACTURES", "DESIGNS", "PROVIDES_FOR", "WORKS_ON"})
RELATIVE_OF_FIRM = re.compile(r"\bwhich\b(?:(?!\b(?:he|she)\b|[;]).)*$")
EXAMPLES = re.compile(r"\b(?:notably|including|such as|among others)\b")
# All that rules look for in a legal conclusion has one of these.
IN_CONCLUSIONS = Cue.of(f"{AGENT}|associated")
# What masking takes out from between letters: quotes, and a bracket inside a word.
WITHOUT_QUOTES = str.maketrans(dict.fromkeys(QUOTES))
WORD_BEHIND_BRACKET = re.compile(r"\)\w")
# A relation that says more of a pair than that it is associated.
EXACT = frozenset({"OWNS", "DIRECTS", "SUBSIDIARY_OF", "ACTS_FOR", "SUPPLIES", "TRANSPORTS"})


# What a reading depends on: a text, the name and other names of its party, whether it is a person.
PartyText = tuple[str, str, tuple[str, ...], bool]
MOST_REMEMBERED = 65_536
_remembered: dict[PartyText, tuple[Relation, ...]] = {}
_remembering = Lock()


def is_remembered(text: PartyText) -> bool:
    """Return whether a text was read before, so that its relations cost nothing."""
    return text in _remembered


def remember(text: PartyText, found: tuple[Relation, ...]) -> None:
    """Keep the relations of a text for `relations`; of very many texts the oldest is forgotten."""
    with _remembering:
        if len(_remembered) >= MOST_REMEMBERED:
            del _remembered[next(iter(_remembered))]
        _remembered[text] = found


def relations(
    text: str, name: str, aliases: Sequence[str] = (), person: bool = False
) -> list[Relation]:
    """Return the relations that a statement of reasons states, in the order of its sentences.

    Args:
        text: The statement.
        name: The name of the listed party, of whom the statement speaks.
        aliases: Its other names.
        person: Whether it is a natural person: then "he" and its surname stand for it.

    Returns:
        A new list, without what the text denies; `*` stands for the listed party. It is empty for
        a text that is longer than rules read (`reason_sentences.too_long`).

    >>> for relation in relations("Zarya LLC supplies sensors to Molniya JSC.", "Zarya LLC"):
    ...     print(relation.subject, relation.relation, relation.object, relation.goods)
    * SUPPLIES Molniya JSC ('sensors',)
    """
    of_party = (text, name, tuple(aliases), person)
    found = _remembered.get(of_party)
    if found is None:
        found = tuple(_relations(*of_party))
        remember(of_party, found)
    return list(found)


def _relations(text: str, name: str, aliases: Sequence[str], person: bool) -> list[Relation]:
    reading = _Reading()
    if too_long(text):
        return []
    for clause in clauses(text, begin(name, aliases, person), may_state):
        reading.add(_relations_of(clause))
    return list(reading.relations())


def may_state(sentence: Sentence) -> bool:
    """Return whether a rule may find something in a sentence once it is masked.

    Of a legal conclusion the rules read "as a supplier of" and "associated with" only.

    >>> conclusion, fact = Sentence("It supports P.", 0, 14, True), Sentence("It is.", 0, 6, False)
    >>> may_state(conclusion), may_state(fact)
    (False, True)
    """
    if not sentence.conclusion or WORD_BEHIND_BRACKET.search(sentence.text):
        return True
    return IN_CONCLUSIONS.may_match(lower(sentence.text.translate(WITHOUT_QUOTES)))


@dataclass(slots=True)
class _Reading:
    """The relations of the sentences read so far, each once."""

    by_ends: dict[tuple[str, str, str], Relation] = field(default_factory=dict)
    # Who supplied a named party in the sentence before, or further up if that had no relation.
    recent_suppliers: set[str] = field(default_factory=set)

    def add(self, sentence: list[Relation]) -> None:
        """Add the relations of the next sentence, without repetitions."""
        suppliers = _suppliers_of_parties([*self.by_ends.values(), *sentence])
        repeating = suppliers & self.recent_suppliers
        for relation in sentence:
            if relation.subject in repeating and _is_supply_of_goods(relation):
                continue  # what goes to a recipient just named
            if _has_model(relation, sentence):
                continue
            ends = (relation.subject, relation.relation, relation.object)
            self.by_ends.setdefault(ends, relation)
        if sentence:
            self.recent_suppliers = _suppliers_of_parties(sentence)

    def relations(self) -> Iterator[Relation]:
        """Yield the relations of the text; a pair with an exact relation has no loose one."""
        exact = set()
        for relation in self.by_ends.values():
            if relation.relation in EXACT:
                exact.add((relation.subject, relation.object))
        for relation in self.by_ends.values():
            is_loose = relation.relation == "ASSOCIATED_WITH"
            if not is_loose or (relation.subject, relation.object) not in exact:
                yield relation


def _suppliers_of_parties(relations_: Iterable[Relation]) -> set[str]:
    """Return the parties that supply a named party."""
    suppliers = set()
    for relation in relations_:
        if relation.relation == "SUPPLIES" and relation.object_kind in PARTIES:
            suppliers.add(relation.subject)
    return suppliers


def _is_supply_of_goods(relation: Relation) -> bool:
    """Return whether a supply names its goods and no recipient."""
    return relation.relation == "SUPPLIES" and relation.object_kind not in PARTIES


def _has_model(relation: Relation, sentence: list[Relation]) -> bool:
    """Return whether the same sentence has the relation for a model of the same weapon."""
    if relation.relation not in ("MANUFACTURES", "DESIGNS", "SUPPLIES", "USED_BY"):
        return False
    for other in sentence:
        if other is relation or other.relation != relation.relation:
            continue
        if _is_model_of(other, relation):
            return True
    return False


def _is_model_of(longer: Relation, shorter: Relation) -> bool:
    """Return whether a relation names a model of another's weapon: "Hydrangea-7", "Hydrangea"."""
    if shorter.relation == "USED_BY":
        model, family = longer.subject, shorter.subject
    else:
        model, family = longer.object, shorter.object
    return model.startswith(family) and MODEL_BEHIND.match(model, len(family)) is not None


def _relations_of(clause: Clause) -> list[Relation]:
    """Return the relations of one sentence, and note its goods and supplier for the next ones."""
    goods: list[str] = []
    relations_: list[Relation] = []
    for name, rule in RULES.items():
        # A rule sees the last supplier that the rules before it found in the same sentence.
        for match in rule(clause):
            if not _is_stated(match, clause):
                continue
            goods += [thing for thing in _goods_of(match, clause) if thing not in goods]
            if match.relation == "SUPPLIES":
                clause.discourse.supplier = match.subject
            relations_.append(_relation(match, clause, name))
    clause.discourse.goods = goods or clause.discourse.goods
    return relations_


def _is_stated(match: RuleMatch, clause: Clause) -> bool:
    """Return whether a match has two different ends, is not denied and is of goods."""
    if not match.subject or not match.object or match.subject == match.object:
        return False
    if RANK_AT_END.search(match.subject) or RANK_AT_END.search(match.object):
        return False
    if _is_unsaid(match, clause) or _is_of_firm(match, clause):
        return False
    return _moves(match, clause)


def _is_unsaid(match: RuleMatch, clause: Clause) -> bool:
    """Return whether words before or behind a cue deny it, undo it or leave it open."""
    left = clause.text[: match.place]
    if INVERTED.match(clause.text) or clause.text.endswith("?"):
        return True
    if DENIED.search(left) or EITHER.search(left) or NONE_OF_IT.match(clause.text, match.place):
        return True
    behind = UNDONE.search(clause.text, match.place)
    return bool(behind or RESPECTIVELY.search(clause.text))


def _is_of_firm(match: RuleMatch, clause: Clause) -> bool:
    """Return whether a rule gave a person what "which" or "that" says of a firm.

    "He heads P, a conglomerate which is a provider of ships": not he provides them.
    """
    if match.subject != "*" or not clause.discourse.person or match.relation not in OF_FIRMS:
        return False
    return RELATIVE_OF_FIRM.search(clause.text[: match.place + 1]) is not None


def _goods_of(match: RuleMatch, clause: Clause) -> tuple[str, ...]:
    """Return the goods that a match makes, designs or supplies."""
    if match.relation not in ("MANUFACTURES", "DESIGNS", "SUPPLIES"):
        return ()
    return match.goods if clause.kind(match.object) in PARTIES else (match.object,)


def _relation(match: RuleMatch, clause: Clause, rule: str) -> Relation:
    """Return a match of a rule with its sentence and the words that weaken it."""
    return Relation(
        match.subject,
        match.relation,
        match.object,
        hedge=clause.hedge(match.place),
        former=match.former,
        goods=_moved_goods(match, clause),
        how=_how(match, clause) or _how_served(match, clause),
        evidence=clause.sentence.text,
        subject_kind=clause.kind(match.subject),
        object_kind=clause.kind(match.object),
        then=" then " in clause.text,
        open=EXAMPLES.search(clause.text) is not None,
        start=clause.sentence.start,
        end=clause.sentence.end,
        rule=rule,
    )


def _moves(match: RuleMatch, clause: Clause) -> bool:
    """Return whether goods or a service move in a match of supply; other matches always hold."""
    if match.relation not in ("SUPPLIES", "TRANSPORTS") or clause.kind(match.object) not in PARTIES:
        return True
    if match.relation == "SUPPLIES" and is_platform(match.object, clause.sentence.text):
        return False
    return not match.goods or moved(match.goods, match.cue) in (GOODS, SERVICES)


def _moved_goods(match: RuleMatch, clause: Clause) -> tuple[str, ...]:
    """Return the goods of a match; of a supply only the items that move."""
    if match.relation != "SUPPLIES" or clause.kind(match.object) not in PARTIES:
        return match.goods
    wanted = moved(match.goods, match.cue)
    items = (only_moved(item, wanted, match.cue) for item in match.goods)
    return tuple(item for item in items if item)


def _how_served(match: RuleMatch, clause: Clause) -> str:
    """Return the key of `relation.HOW` for a supply of services alone."""
    if match.relation != "SUPPLIES" or clause.kind(match.object) not in PARTIES:
        return ""
    return "serves" if moved(match.goods, match.cue) == SERVICES else ""


def _how(match: RuleMatch, clause: Clause) -> str:
    """Return the key of `relation.HOW` for a match whose words say less than its relation."""
    text = clause.text
    if match.former and f"former {match.relation}" in HOW:
        return f"former {match.relation}"
    if f"tried {match.relation}" in HOW:
        if TRIED.search(text[: match.place]) or TRYING.match(text, match.place):
            return f"tried {match.relation}"
    if match.relation == "SUPPLIES" and not match.how and clause.kind(match.object) in PARTIES:
        if AGREED.search(text[: match.place]):
            return "agreed SUPPLIES"
    return match.how
