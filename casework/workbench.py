"""Edits of a case by people: own claims, reviews, identities, rows of a private table."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.dispositions import Disposition, read_dispositions
from ..graph.dispositions import checked as checked_disposition
from ..graph.dispositions import in_force as dispositions_in_force
from ..graph.entry_clock import clock_remark, with_remark
from ..graph.errors import BadInput, Notice, wrong
from ..graph.gate import SourceTables
from ..graph.gate.reviewer_corrections import known_to, refuse_correction
from ..graph.identity import Decision, normal, read_decisions
from ..graph.model import Claim
from ..graph.naming import lookup
from ..graph.reviews import Review, append, checked, in_force
from ..graph.schema import schema
from ..loaders import captures
from ..loaders.contract import OWN
from .case import Case
from .unfinished import all_or_nothing

if TYPE_CHECKING:
    from ..graph.tables import Row
    from ..loaders.cut_quotes import LeftOut
    from ..viz.answers.data import ScreenData, ScreenedRowRecord
    from .passing_on import PassedOn


class Workbench:
    """A person's work on one case; every act is recorded in the folder and can be undone there."""

    def __init__(self, case: Case) -> None:
        """Take the case to work on."""
        self.case = case

    def capture(self, path: Path, fields: Mapping[str, str]) -> tuple[str, str, bool]:
        """Copy a document into the case, described; return its key, hash, and whether it is new."""
        return captures.capture(self.case.path, path, fields)

    def quotable(self, fields: Mapping[str, str]) -> dict[int, str]:
        """Return the sentences for a claim's quote, by number (see `captures.quotable`).

        The names of a party are looked for only if its text stands for one party of the case.
        """
        said = []
        for text in filter(None, (fields.get("subject", ""), fields.get("object", ""))):
            names = [text]
            with suppress(BadInput):  # a name that is only close is that of another party
                entity = self.case.identities.entities[
                    lookup.one(self.case.identities, text).uids[0]
                ]
                names += [entity.name, *entity.aliases]
            said.append(names)
        return captures.quotable(self.case.path, fields.get("document", ""), said)

    def write_claim(
        self, fields: Mapping[str, str], today: str, key: str = "", new: Sequence[str] = ()
    ) -> str:
        """Add a claim written by hand, or with `key` change one, and build; return its key.

        `subject`, `object`, `asserter` and `for` (the weapons that the goods were for) are entities
        as `find` knows them, or names given in `new` as `KIND:NAME`. Raises `BadInput`, with
        nothing changed, where the claim cannot stand.
        """
        captures.ready(self.case.path)
        own = self.case.path / OWN
        changed = (own / "entities.csv", own / "claims.csv", self.case.path / "decisions.toml")
        # A claim that cannot stand must leave nothing behind.
        with all_or_nothing(self.case.path, changed):
            joined: dict[str, str] = {}
            if not key:
                # Whoever adds it once more, as after a crash, has added it once.
                earlier = self._earlier(fields, new, joined)
                if earlier:
                    return earlier
            row = self._row(fields, self._new_keys(new), joined)
            if key:
                captures.edit_claim(self.case.path, key, row)
            else:
                key = captures.add_claim(self.case.path, captures.claim_row(self.case.path, row))
            # No strong identifier joins these own rows to their entities, and names join nothing,
            # so a decision must.
            for name, uid in joined.items():
                why = self._timed("named so when the claim was written", today)
                same = Decision(f"own:{name}", uid, "same", "claim", today, why)
                append(self.case.path / "decisions.toml", "decision", asdict(same))
            self.case.reread()
            self.case.build()
        return key

    def left_out(self, key: str) -> LeftOut | None:
        """Return what the quotation of a claim written by hand leaves out of its sentence, if any.

        Only words that may turn the sense count, and only quotations that were checked here.
        """
        from ..loaders.cut_quotes import left_out

        claim = self.case.claims[f"own:{key}"]
        if claim.quote_state != "verified":
            return None
        document = claim.document.partition(":")[2]
        return left_out(captures.captured_text(self.case.path, document), claim.quote)

    def _new_keys(self, new: Sequence[str]) -> dict[str, str]:
        """Add parties given as `KIND:NAME` to the own rows; return their keys by name.

        Raises:
            BadInput: A party of that kind and name was added before: a second one would part what
                is stated of the first.
        """
        keys: dict[str, str] = {}
        added = captures.added_keys(self.case.path)
        known = {normal(text): key for text, key in added.items()}
        for text in new:
            kind, _, name = text.partition(":")
            if normal(text) in known:
                key = known[normal(text)]
                right = (
                    f"a party that is not in the case yet. Leave --new out and give {key} in the "
                    f"place of its name; a namesake is a row of its own in {OWN}/entities.csv"
                )
                raise wrong("claim --new", text, right)
            keys[name] = captures.new_entity(self.case.path, kind, name)
        return keys

    def _earlier(
        self, fields: Mapping[str, str], new: Sequence[str], joined: dict[str, str]
    ) -> str:
        """Return the key of a claim that says the same of the same parties, "" if there is none."""
        added = captures.added_keys(self.case.path)
        if not added.keys() >= set(new):
            return ""
        keys = {text.partition(":")[2]: added[text] for text in new}
        row = captures.claim_row(self.case.path, self._row(fields, keys, joined))
        return captures.same_claim(self.case.path, row)

    def _row(
        self, fields: Mapping[str, str], keys: Mapping[str, str], joined: dict[str, str]
    ) -> dict[str, str]:
        """Return the fields of a claim with keys of own rows in the place of names."""
        row = dict(fields)
        for field in ("subject", "object", "asserter"):
            if row.get(field):
                row[field] = keys.get(row[field]) or self._own(row[field], joined)
        weapons: list[str] = []
        for text in filter(None, map(str.strip, row.get("for", "").split(";"))):
            weapons.append(keys.get(text) or self._own(text, joined))
        if weapons:
            row["for"] = "; ".join(weapons)
        return row

    def _own(self, text: str, joined: dict[str, str]) -> str:
        """Return an entity's key for own rows; `joined` takes an entity that needs a decision."""
        if text in captures.own_keys(self.case.path):
            return text
        entity = self.case.identities.entities[lookup.one(self.case.identities, text).uids[0]]
        # The case's own source uses these two, so its rows may name their keys.
        for record in entity.records:
            source, _, key = record.partition(":")
            if source in ("register", "countries"):
                return key
        key, sure = captures.own_entity(self.case.path, entity)
        if not sure and self.case.identities.uid(f"own:{key}") != entity.uid:
            joined[key] = entity.uid
        return key

    def candidates(self, today: str) -> list[Claim]:
        """Return claims read by rules that await a review, movements first.

        A claim awaits one if no person has read it, or if its review was due before a day.
        Proposals of which somebody was not sure come last, unless they are to be looked at on a
        later day.
        """
        decided = in_force(self.case.reviews)
        open_ = []
        for c in self.case.sides.every.values():
            review = decided.get(c.uid)
            unsure = review is not None and review.verdict == "unsure" and not review.until
            if c.rules and (review is None or unsure or "" < review.until < today):
                open_.append(c)
        # A route that rests on proposals is missing until somebody reads them.
        order = {"forward": 0, "none": 1}
        moves = {name: order[rule.moves] for name, rule in schema().predicates.items()}
        return sorted(open_, key=lambda c: (c.uid in decided, moves[c.predicate], c.uid))

    def review(self, review: Review) -> None:
        """Record a review; raise `BadInput` if the claim is not here or not read by rules."""
        claim = self.case.sides.every.get(review.claim)
        if claim is None or not claim.rules:
            raise wrong(
                "review",
                review.claim,
                "the uid of a claim that rules extracted: `entrepot review` lists them",
            )
        checked(review, "review")
        known = self.case.proposals.ids
        for name, value in review.corrected:
            if name in ("subject", "object") and known.uid(value) not in known.entities:
                raise wrong(
                    f"review {name}", value, "the uid of an entity; `entrepot find` prints it"
                )
        if review.corrected:
            case = self.case
            everything = SourceTables(
                "", list(case.documents.values()), case.records, list(case.claims.values())
            )
            refuse_correction(review, known_to([everything]), "review")
        if review.verdict == "undo" and review.claim not in in_force(self.case.reviews):
            raise wrong("review --undo", review.claim, "a claim with a review in force")
        review = replace(review, why=self._timed(review.why, review.on))
        if in_force(self.case.reviews).get(review.claim) == review:
            return  # given once more, as after a crash
        # In decisions.toml a corrected field is a line beside the verdict, as a person writes it.
        fields = {**asdict(review), **dict(review.corrected)}
        del fields["corrected"]
        append(self.case.path / "decisions.toml", "review", fields)
        self.case.forget()

    def decide(self, decision: Decision) -> None:
        """Record an identity decision; raise `BadInput` for an unknown end or nothing to undo."""
        known = self.case.identities
        left, right = decision.left, decision.right
        for uid in (left, right):
            # Suggestions are about records, people speak of entities: the uid of either will do.
            if not self._is_here(uid):
                raise wrong(
                    "resolve", uid, "the uid of an entity or record; `entrepot find` prints it"
                )
        one = decision.verdict == "same" and known.uid(left) == known.uid(right)
        if left == right or one:
            raise wrong("resolve", f"{left} and {right}", "two parties that are not already one")
        if not decision.by.strip() or not decision.why.strip():
            raise wrong("resolve", "no name or no reason", "--by NAME and --why REASON")
        if decision.verdict == "undo" and not self._is_decided(left, right):
            raise wrong(
                "resolve --undo",
                f"{left} and {right}",
                "a pair about which a decision is recorded",
            )
        path = self.case.path / "decisions.toml"
        decision = replace(decision, why=self._timed(decision.why, decision.on))
        # Given once more, as after a crash, it is recorded once.
        if decision not in read_decisions(path)[-1:]:
            append(path, "decision", asdict(decision))
            self.case.forget()

    def _timed(self, why: str, on: str) -> str:
        """Return a reason, with a remark where the day of an entry cannot be right, which warns."""
        published = list(map(attrgetter("published"), self.case.documents.values()))
        remark = clock_remark(self.case.path, on, published)
        if remark:
            warnings.warn(f"{on}: {remark} The entry says so.", Notice, stacklevel=3)
        return with_remark(why, remark)

    def _is_here(self, uid: str) -> bool:
        """Return whether a uid is that of a record or an entity."""
        return uid in self.case.identities.resolve or uid in self.case.identities.entities

    def _is_decided(self, left: str, right: str) -> bool:
        """Return whether there is an identity decision about two uids, as they were written."""
        # A decision has no direction, so the ends may be given in either order.
        for earlier in self.case.decisions(self.case.sources):
            if {left, right} == {earlier.left, earlier.right}:
                return True
        return False

    def screen(
        self,
        path: Path,
        columns: Mapping[str, str] | None = None,
        *,
        today: str,
        as_of: str | None = None,
        sheet: str = "",
        encoding: str = "",
        leaving: PassedOn | None = None,
    ) -> ScreenData:
        """Return a private table screened against the case; no part of it is stored anywhere.

        See `loaders.screening_table.read_private` for the table, and
        `viz.answers.screening_answer` for the answer. With `leaving` the answer has of the case
        only what others may read.
        """
        from ..graph.screening import Screener, countries
        from ..loaders.screening_table import read_private
        from ..viz.answers import screening_answer

        case = leaving.case if leaving else self.case
        left, quotes = (leaving.left, leaving.quotes) if leaving else ({}, {})
        names = countries(case.identities)
        table = read_private(path, columns, sheet, encoding, names)
        route_engine = case.route_engine(as_of, None)
        contacts: list[Row] = []
        for contact in case.contacts(as_of):
            if str(contact["record"]).partition(":")[0] not in left:
                contacts.append(contact)
        screener = Screener(route_engine, contacts, names=table.countries)
        decided = dispositions_in_force(read_dispositions(self.case.path / "decisions.toml"), today)
        rows: list[ScreenedRowRecord] = []
        for row in table.rows:
            findings = screener.screen(row)
            rows.append(screening_answer.answer_of(screener, row, findings, decided, quotes))
        number = self.case.state.number
        return screening_answer.whole(route_engine.folded, number, rows, table.notes)

    def dispose(self, made: Disposition) -> Disposition:
        """Record what a person decided about a row and a party; return it with the party's uid.

        The party is a uid or a name; raises `BadInput` if it is not here or is ambiguous.
        """
        checked_disposition(made, "screen --row")
        why = self._timed(made.why, made.on)
        found = replace(made, party=self.case.uid(made.party), why=why)
        path = self.case.path / "decisions.toml"
        # Given once more, as after a crash, it is recorded once.
        if found not in read_dispositions(path)[-1:]:
            append(path, "disposition", asdict(found))
        return found
