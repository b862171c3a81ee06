"""The time of each form of a brief, and of typst alone on the same source.

python benchmarks/briefs.py [--write]

The brief is that of the bundled case's Garpiya question. PDF is measured whole (words to bytes)
against typst compiling the same finished source; the goal is at most three times. Medians of seven,
one process.
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page
import typst
from pypdf import PdfReader

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.viz.reports import FORMATS, fonts, pdf

TIMES = 7


def median(work: Callable[[], Any]) -> float:
    """Return the median of some runs, in ms; the first, which loads engines, is not counted."""
    work()
    found = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - began))
    return statistics.median(found)


def main() -> int:
    """Run once; return 1 where the PDF takes more than three times typst's own time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "case")
        case.build()
        case = Case.open(str(case.path))
        press = BriefWriter(case)
        asked = median(lambda: press.route("Xiamen Limbach", "IEMZ Kupol", k=4))
        report = press.route("Xiamen Limbach", "IEMZ Kupol", k=4)
        source, held = pdf.source(report), fonts.glyphs()
        found = typst.Fonts(include_system_fonts=False, font_paths=[Path(f) for f in held.folders])
        alone = median(
            lambda: typst.compile(source, font_paths=found, format="pdf", pdf_standards="ua-1")
        )
        times = {f.suffix: median(lambda f=f: f.write(report, "brief")) for f in FORMATS}  # type: ignore[misc]  # bound now
        pages = len(PdfReader(io.BytesIO(pdf.write(report, "brief")["brief.pdf"])).pages)
    ratio = times[".pdf"] / alone
    lines = [
        f"The Garpiya brief: {pages} pages, {len(report.notes)} notes; "
        f"asking and writing the report {asked:.0f} ms; medians of {TIMES}.",
        "",
        "| form | ms |",
        "|---|---|",
        *(f"| {suffix} | {ms:.0f} |" for suffix, ms in times.items()),
        f"| typst alone, the same source | {alone:.0f} |",
        "",
        f"PDF to typst alone: {ratio:.2f} (goal: at most 3).",
    ]
    print("\n".join(lines))
    if args.write:
        page.put(Path(__file__).with_name("README.md"), "\n".join(lines), "briefs")
    return 0 if ratio <= 3 else 1


if __name__ == "__main__":
    sys.exit(main())
