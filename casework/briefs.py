"""The briefs of a case: what is asked for each, and all that makes one again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..graph.analysis.indicators.rule import CountryYear
from ..graph.analysis.route_engine import RouteEngine, RouteOptions
from ..graph.errors import wrong
from ..graph.fold import Folded
from ..graph.naming import lookup
from ..graph.reviews import in_force
from ..graph.schema import schema
from ..graph.version import __version__
from ..loaders.contract import HANDLING
from ..viz.answers import signals, state_diff
from ..viz.answers.critical import CriticalAnswer
from ..viz.answers.data import CountryIndicators, CriticalData, WhatIfData
from ..viz.answers.routes import searched_record
from ..viz.answers.serializer import Serializer
from ..viz.answers.whatif import WhatIfAnswer
from ..viz.evidence.evidence import Evidence
from ..viz.evidence.panel import Note
from ..viz.reports import changes, correction, country, dossier, route
from ..viz.reports.analyst_judgement import Judgement, fits, of_text
from ..viz.reports.house_style import HouseStyle
from ..viz.reports.house_style import house as house_style
from ..viz.reports.model import Block, Paragraph, Provenance, Report, Run, finished
from ..viz.wording.sentences import number
from .case import Case

BASE = ("2019", "2020", "2021")
COUNTRIES = 4  # countries crossed whose indicators are told


class BriefWriter:
    """Writes briefs of one case at one state."""

    def __init__(
        self, case: Case, paper: str = "A4", redact: str = "", house: HouseStyle | None = None
    ) -> None:
        """Take the case; `paper` is A4 or Letter; claims above the handling level `redact` are left out.

        `house` says how briefs are worded, ordered and set, and in which language.
        """
        self.house = house or house_style()
        if redact and redact not in HANDLING:
            raise wrong("--redact", redact, "one of " + ", ".join(HANDLING))
        self.paper, self.redact = paper, redact
        open_, self.refused = case.without(self._refused(case))
        self.case, self.left_out = open_.without(self._above(case))
        self.reuse = {s.name: s.reuse for s in case.sources}

    @staticmethod
    def _refused(case: Case) -> set[str]:
        """Return the sources whose licence lets nothing be passed on: no brief holds a claim of theirs."""
        return {s.name for s in case.sources if s.reuse == "refused"}

    def _above(self, case: Case) -> set[str]:
        """Return the sources above the handling level that was asked for."""
        if not self.redact:
            return set()
        return {
            s.name for s in case.sources if HANDLING.index(s.handling) > HANDLING.index(self.redact)
        }

    def _serializer(self, case: Case, folded: Folded) -> Serializer:
        return Serializer(folded, case.identities, case.documents, self.house.words, self.reuse)

    @property
    def code(self) -> str:
        """The version of entrepot and of its schema."""
        return f"entrepot {__version__}, schema {schema().version}"

    def route(
        self,
        source: str,
        target: str,
        *,
        k: int = 5,
        max_steps: int = 8,
        as_of: str | None = None,
        during: str | None = None,
        judgement: Judgement | None = None,
    ) -> Report:
        """Return the path-risk brief of a question of routes, with an analyst's own judgement if one is given."""
        case, wanted = self.case, RouteOptions(k, max_steps=max_steps)
        route_engine = case.route_engine(as_of, during)
        found = route_engine.routes(source, target, wanted)
        serializer = self._serializer(case, route_engine.folded)
        asked = {
            "from": source,
            "to": target,
            "k": str(k),
            "max_steps": str(max_steps),
            **_signed(judgement, serializer),
        }
        critical = route_engine.critical(source, target, wanted)
        told = CriticalAnswer.of_result(critical, serializer, case.state.number).data()
        indicators = [] if not found.routes else self._indicators(serializer, told, as_of)
        inquiry = route.BriefAnswers(
            found=found,
            searched=searched_record(found.searched, found.folded, found.graph, ""),
            critical=told,
            supposed=self._supposed(route_engine, told, serializer, (source, target), wanted),
            information=route_engine.information(found, wanted),
            indicators=indicators,
            strengths=case.table,
            sources=self._sources,
            state=case.state.number,
        )
        made = route.build(inquiry, serializer, self.house, judgement)
        return self._finished(made, "route", asked, as_of, during)

    def dossier(
        self,
        text: str,
        *,
        as_of: str | None = None,
        during: str | None = None,
        judgement: Judgement | None = None,
    ) -> Report:
        """Return the dossier of a party, place or weapon, with the routes from the makers of each brand's country."""
        case = self.case
        (uid,) = lookup.one(case.identities, text).uids
        serializer = self._serializer(case, case.fold(as_of, during))
        tried = {
            country: case.routes(
                f"kind=Company,country={country.upper()}", uid, as_of=as_of, during=during
            )
            for country in dossier.countries(serializer, uid)
        }
        asked = {"of": text, **_signed(judgement, serializer)}
        made = dossier.build(
            uid,
            serializer,
            case.state.number,
            tried,
            case.table,
            self._sources,
            self.house,
            judgement,
        )
        return self._finished(made, "dossier", asked, as_of, during)

    def country(
        self, text: str, *, as_of: str | None = None, judgement: Judgement | None = None
    ) -> Report:
        """Return the transshipment profile of a country or territory."""
        case = self.case
        (uid,) = lookup.one(case.identities, text).uids
        if case.identities.entities[uid].kind != "Country":
            raise wrong(
                "brief --country", f"{text!r}, a {case.identities.entities[uid].kind}", "a country"
            )
        known = case.signal_inputs(as_of)
        serializer = self._serializer(case, known.folded)
        indicators = signals.indicators_of(known, serializer, CountryYear(uid, "", BASE))
        asked, state = {"of": text, **_signed(judgement, serializer)}, case.state.number
        made = country.build(
            uid, serializer, state, indicators, case.table, self._sources, self.house, judgement
        )
        return self._finished(made, "country", asked, as_of, None)

    def changes(self, earlier: int) -> Report:
        """Return the change note between an earlier state of the case and this one."""
        before, case = Case(self.case.path, earlier), self.case
        before, _ = before.without(self._refused(before) | self._above(before))
        sides = [(c.fold(), c.identities, c.documents, c.claims) for c in (before, case)]
        serializers = [self._serializer(c, c.fold()) for c in (before, case)]
        after = Evidence(serializers[1])
        numbers = (before.state.number, case.state.number)
        found = state_diff.diff(sides[0], sides[1])
        made = changes.build(numbers, found, Evidence(serializers[0], after), after, self.house)
        return self._finished(made, "changes", {"from": str(earlier)}, None, None)

    def correction(self, report: Report, claim: str, today: str) -> Report:
        """Return the note on what in a brief rests on a claim; this case is at its newest state."""
        review = in_force(self.case.reviews).get(claim)
        ids = (
            self.case.proposals.ids
        )  # a claim rejected, or a proposal by now, may name a party that no other does
        made = correction.build(
            report, claim, self.case.sides.every, ids, today, review, self.house
        )
        return self._finished(made, "correction", {"claim": claim}, None, None)

    def again(self, made: Provenance) -> Report:
        """Return the brief that was made so; raise `BadInput` where this case or this entrepot gives another."""
        if made.data != self.case.digest:
            raise wrong(
                "brief --rebuild",
                f"data {self.case.digest} in this state",
                f"data {made.data}, as it was made",
            )
        if made.code != self.code:
            raise wrong("brief --rebuild", self.code, f"{made.code}, with which it was made")
        if made.house != self.house.mark:
            own = f"style {self.house.mark}" if self.house.mark else "no --house"
            raise wrong(
                "brief --rebuild",
                own,
                f"style {made.house}" if made.house else "no --house, as it was made",
            )
        asked = dict(made.asked)
        as_of, during = asked.get("as_of") or None, asked.get("during") or None
        judgement = of_text(asked["judgement"]) if "judgement" in asked else None
        if made.kind == "route":
            ends, k, most = (asked["from"], asked["to"]), int(asked["k"]), int(asked["max_steps"])
            return self.route(
                *ends, k=k, max_steps=most, as_of=as_of, during=during, judgement=judgement
            )
        if made.kind == "dossier":
            return self.dossier(asked["of"], as_of=as_of, during=during, judgement=judgement)
        if made.kind == "country":
            return self.country(asked["of"], as_of=as_of, judgement=judgement)
        if made.kind == "changes":
            return self.changes(int(asked["from"]))
        raise wrong("brief --rebuild", made.kind, "a brief of a kind that this entrepot writes")

    def _finished(
        self,
        report: Report,
        kind: str,
        asked: Mapping[str, str],
        as_of: str | None,
        during: str | None,
    ) -> Report:
        dates = {"as_of": as_of or "", "during": during or ""}
        question = {name: text for name, text in {**asked, **dates}.items() if text}
        state, house = self.case.state.number, self.house
        made = Provenance(
            kind,
            question,
            state,
            self.case.digest,
            self.code,
            self.redact,
            self.paper,
            house.lang,
            house.mark,
        )
        shown = [
            f"{house.words.term('asked', name)} {text}"
            for name, text in question.items()
            if name != "judgement"
        ]
        header = house.words("made", code=self.code, data=self.case.digest, asked="; ".join(shown))
        return finished(self._marked(replace(report, subtitle=f"{report.subtitle} {header}")), made)

    def _marked(self, report: Report) -> Report:
        """Return a report that says what was left out of it, and why."""
        left = [("redacted", self.left_out)] if self.redact else []
        left += [("refused", self.refused)] if self.refused else []
        first, *rest = report.blocks
        told: list[Block] = []
        notes = list(report.notes)
        for key, count in left:
            values = {"level": self.redact, "count": number(count)}
            at = max((n.number for n in notes), default=0) + 1
            notes.append(Note(at, key, "", (self.house.words(f"{key}-note", **values),)))
            told.append(Paragraph((Run(self.house.words(key, **values), (at,)),)))
        return replace(report, blocks=[first, *told, *rest], notes=notes) if told else report

    @property
    def _sources(self) -> list[dict[str, str]]:
        return [{"name": s.name, "title": s.title, "licence": s.licence} for s in self.case.sources]

    def _indicators(
        self, serializer: Serializer, told: CriticalData, as_of: str | None
    ) -> list[CountryIndicators]:
        """Return the indicators of the countries that the routes cross, without those that lie at the ends."""
        known = self.case.signal_inputs(as_of)
        countries = [s["country"] for s in told["carried"]["jurisdictions"]][:COUNTRIES]
        uids = [u for u in countries if u in serializer.ids.entities]
        return [
            signals.indicators_of(known, serializer, CountryYear(uid, "", BASE)) for uid in uids
        ]

    def _supposed(
        self,
        route_engine: RouteEngine,
        told: CriticalData,
        serializer: Serializer,
        ends: tuple[str, str],
        wanted: RouteOptions,
    ) -> WhatIfData | None:
        """Return what remains without the party that is worth most to the connection; None where there is none."""
        able = [
            n["node"]["uid"]
            for n in told["nodes"]
            if n["loss"] is not None and n["loss"]["value"] > 0
        ]
        if not able:
            return None
        found = route_engine.whatif(*ends, able[:1], "", wanted)
        return WhatIfAnswer.of_result(found, serializer, self.case.state.number).data()


def _signed(judgement: Judgement | None, serializer: Serializer) -> dict[str, str]:
    """Return a judgement as part of what is asked; raise `BadInput` where it does not fit what is known here."""
    if judgement is None:
        return {}
    fits(judgement, serializer.folded.claims, serializer.ids)
    return {"judgement": judgement.text()}
