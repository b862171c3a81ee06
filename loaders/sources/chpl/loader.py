"""The Common High Priority List: each row of codes.csv gives a code of the HS and its listing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....graph.dates import Interval
from ....graph.errors import wrong
from ....graph.model import Claim, Record
from ...context import Context
from ...rows import read
from ...voices import voice_of

LISTED = "2024-02-23"  # the edition of the list: its codes and tiers are those of that day
TIERS = ("1", "2", "3.A", "3.B", "4.A", "4.B")


def load(context: Context) -> Iterator[Claim]:
    """Yield one claim for each code: that it is on the list, in its tier."""
    document = context.document("chpl-2024-02-23", "chpl")
    asserter = context.record("bis", "chpl")
    voice, members = voice_of("bis", asserter.name)
    for row in read(context.source.folder / "codes.csv", ("hs6", "tier")):
        code = row.take("hs6", needed=True)
        if not re.fullmatch(r"[0-9]{6}", code):
            raise wrong(f"{row.where} hs6", code, "a six-digit HS code, edition 2022")
        tier = row.one_of("tier", TIERS)
        row.done()
        record = Record(
            uid=context.uid(code),
            kind="HSCode",
            name=f"HS {code[:4]}.{code[4:]}",
            aliases=(code, f"{code[:4]}.{code[4:]}"),
            # By this number the code becomes one with that of the source `hs`, which has its words.
            identifiers=(("hs6", code),),
            note="HS 2022",
        )
        context.add_record(code, record, f"{row.where} hs6")
        yield Claim(
            uid=context.uid(code),
            fact="CHPL",
            subject=record.uid,
            predicate="LISTED_ON",
            object=context.record("chpl", row.where).uid,
            text=f"tier {tier}",
            level="item",
            status="listed",
            interval=Interval(LISTED, ""),
            hs6=(code,),
            asserter=asserter.uid,
            voice=voice,
            members=members,
            root="bis:2024-02-23:Common High Priority List",
            document=document.uid,
            locator=code,
            basis="listing",
            grade="B2",
            known_by=LISTED,
        )
