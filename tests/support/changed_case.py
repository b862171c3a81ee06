"""A case of several states, for tests of answers about changes."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench


@functools.cache
def changed() -> Case:
    """Return a case of two states: a dataset and a grade changed, a claim and a party are new."""
    folder = Path(tempfile.mkdtemp())
    page = folder / "page.html"
    page.write_text(
        "<p>On Monday Fuxing Test delivered 40 engines. Tuesday saw 50 more.</p>", encoding="utf-8"
    )
    made = Case.create(folder / "case")
    made.build()
    fields = {
        "title": "A page",
        "outlet": "A paper",
        "published": "2024-06-01",
        "read": "2024-06-02",
    }
    key, _, _ = Workbench(made).capture(page, fields)
    claim = {
        "document": key,
        "subject": "Fuxing Test",
        "predicate": "SUPPLIES",
        "object": "IEMZ Kupol",
        "grade": "D3",
        "asserter": "Reuters",
        "root": "reuters:2024-06-01:page",
        "quote": "Fuxing Test delivered 40 engines",
        "value": "40",
        "unit": "pieces",
    }
    own = Workbench(made).write_claim(claim, "2024-06-03", new=["Company:Fuxing Test"])
    about = made.path / "case.toml"
    about.write_text(about.read_text(encoding="utf-8").replace(', "chpl"', ""), encoding="utf-8")
    made = Case.open(str(made.path))
    Workbench(made).write_claim({"grade": "C3"}, "2024-06-04", own)
    more = {
        "object": "Fuxing Test",
        "subject": "IEMZ Kupol",
        "quote": "Tuesday saw 50 more",
        "value": "50",
    }
    Workbench(made).write_claim({**claim, **more}, "2024-06-04")
    return made
