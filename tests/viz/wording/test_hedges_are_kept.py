"""What each source hedges is told with its hedge: in drawings, headings and answers."""

from __future__ import annotations

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.hedges import hedges_of
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing import cards
from entrepot.viz.reports import markdown
from entrepot.viz.terminal.relation_lines import phrase


def test_a_drawing_and_a_heading_keep_the_hedge_of_a_relation(case: Case) -> None:
    folded = case.fold()
    serializer = Serializer(folded, case.identities, case.documents)
    hedged = {
        uid: hedges
        for uid, edge in folded.edges.items()
        if (hedges := hedges_of(folded.claims, edge.claims))
    }

    bare = set()
    for uid, hedges in hedged.items():
        line, record = cards.line(serializer, uid), serializer.edge(uid)
        ends = (record["source"], record["target"])
        text = phrase(record, {end["uid"]: end["name"] for end in ends})
        kept = all(hedge in line.label and hedge in text for hedge in hedges)
        if line.known == "said" or not kept:
            bare.add(uid)

    assert len(hedged) > 40
    assert bare == set()


def test_a_suspicion_about_a_firm_is_not_its_delivery(case: Case) -> None:
    report = BriefWriter(case, length="brief").route(
        "curated-makers:woerd-tech", "curated-makers:sps-cjsc"
    )

    text = markdown.write(report, "brief")["brief.md"].decode()

    assert "No source states outright that goods went from Woerd-Tech BV to SPS CJSC" in text
    assert "is the word of" not in text
    assert "Solid line" not in text
