"""Claims drawn at random for one fold: every status, stages, denials, bodies, purposes and days."""

from __future__ import annotations

from hypothesis import strategies as st

from entrepot.graph.dates import Interval
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record, Stage

# Two records of one party, so that identities join claims.
INN = (("ru-inn", "1831083343"),)
RECORDS = [
    Record("t:a", "Company", "Kupol", identifiers=INN),
    Record("t:b", "Company", "IEMZ Kupol", identifiers=INN),
    *(Record(f"t:{name}", "Company", name) for name in "cde"),
    Record("t:gun", "Weapon", "gun"),
    Record("t:tank", "Weapon", "tank"),
]
IDS = identify(RECORDS)

PARTIES = st.sampled_from(["t:a", "t:b", "t:c", "t:d", "t:é|x"])
DAYS = st.sampled_from(["", "2023", "2023-12", "2023-12-31", "2024", "2024-02", "2024-02-29"])
GRADES = st.sampled_from(["A2", "B2", "B3", "C3", "D4", "E5", "F2", "B6", ""])
STATUSES = st.sampled_from(
    [
        "asserted",
        "asserted",
        "asserted",
        "listed",
        "assessed",
        "denied",
        "gap",
        "withdrawn",
        "error",
    ]
)
STAGES = st.builds(Stage, st.lists(PARTIES, max_size=2).map(tuple), st.booleans())
UIDS = [f"t:{number}" for number in range(12)]
ANSWERED = st.lists(st.sampled_from(UIDS), max_size=2).map(tuple)


@st.composite
def claims(draw: st.DrawFn, most: int = 12) -> list[Claim]:
    """Draw claims with different uids, many of them on the same relation."""
    drawn: list[Claim] = []
    for uid in draw(st.permutations(UIDS[: draw(st.integers(0, most))])):
        voice = draw(st.sampled_from(["US", "EU", "KR", "MSMT"]))
        status = draw(STATUSES)
        drawn.append(
            Claim(
                uid=uid,
                fact=uid,
                subject=draw(PARTIES),
                predicate=draw(st.sampled_from(["SUPPLIES", "SUPPLIES", "OWNS", "CALLED_AT"])),
                object=draw(st.sampled_from(["t:c", "t:c", "t:d", "t:b", ""])),
                level=draw(st.sampled_from(["firm", "firm", "item"])),
                status=status,
                interval=Interval(draw(DAYS), draw(DAYS)),
                goods=draw(st.sampled_from(["", "", "t:e"])),
                via=tuple(draw(st.lists(STAGES, max_size=2))) if draw(st.booleans()) else (),
                voice=voice,
                members=("US", "KR") if voice == "MSMT" else (),
                root=draw(st.sampled_from(["r1", "r2", "r3", "r10"])),
                basis=draw(st.sampled_from(["statement", "listing", "extracted"])),
                grade=draw(GRADES),
                known_by=draw(DAYS),
                act=draw(st.sampled_from(["denies_fact", "denies_fact", "no_comment"])),
                denies=draw(ANSWERED) if status == "denied" else (),
                beside=draw(ANSWERED) if status == "denied" else (),
                particulars=draw(st.booleans()),
                purpose=tuple(draw(st.lists(st.sampled_from(["t:gun", "t:tank"]), max_size=2))),
            )
        )
    return drawn
