"""The time of each form of a brief, of typst alone on the same source, and of a very long brief.

python benchmarks/briefs.py [--write]

The brief is that of the bundled case's Garpiya question. PDF is measured whole (words to bytes)
against typst compiling the same finished source; the goal is at most three times. Medians of seven,
one process. The long brief is on a chain of 400 steps, each of them denied; writing the report and
any one of its forms may take 20 s of processor time.
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
STEPS, MOST = 400, 20.0  # of the long chain, and the seconds that it may take
sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "support"))


def median(work: Callable[[], Any]) -> float:
    """Return the median of some runs, in ms; the first, which loads engines, is not counted."""
    work()
    found = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - began))
    return statistics.median(found)


def long_brief(folder: Path) -> dict[str, float]:
    """Return the processor seconds of the whole brief on a long chain, and then of each form."""
    from long_chain import chain_of

    chain = chain_of(folder, STEPS)
    began = time.process_time()
    writer = BriefWriter(chain, length="full")
    report = writer.route("made:p0", f"made:p{STEPS}", max_steps=STEPS + 20)
    seconds = {"the report": time.process_time() - began}
    for form in FORMATS:
        began = time.process_time()
        form.write(report, "brief")
        seconds[form.suffix] = time.process_time() - began
    return seconds


def main() -> int:
    """Run once; return 1 where PDF or the long brief takes longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "case")
        case.build()
        case = Case.open(str(case.path))
        press = BriefWriter(case, length="full")
        asked = median(lambda: press.route("Xiamen Limbach", "IEMZ Kupol", k=4))
        report = press.route("Xiamen Limbach", "IEMZ Kupol", k=4)
        source, held = pdf.source(report), fonts.glyphs()
        found = typst.Fonts(include_system_fonts=False, font_paths=[Path(f) for f in held.folders])
        alone = median(
            lambda: typst.compile(source, font_paths=found, format="pdf", pdf_standards="ua-1")
        )
        times = {f.suffix: median(lambda f=f: f.write(report, "brief")) for f in FORMATS}  # type: ignore[misc]  # bound now
        long = long_brief(Path(folder) / "long")
        pages = len(PdfReader(io.BytesIO(pdf.write(report, "brief")["brief.pdf"])).pages)
    slowest = long["the report"] + max(map(long.__getitem__, times))
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
        "",
        f"A chain of {STEPS} steps, each denied, with the whole annex; seconds of processor time.",
        "",
        "| part | s |",
        "|---|---|",
        *(f"| {part} | {seconds:.1f} |" for part, seconds in long.items()),
        "",
        f"The report and its slowest form: {slowest:.1f} s (goal: at most {MOST:g}).",
    ]
    print("\n".join(lines))
    if args.write:
        page.put(Path(__file__).with_name("README.md"), "\n".join(lines), "briefs")
    return 0 if ratio <= 3 and slowest <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
