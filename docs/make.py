"""Write the generated pages of docs/, the picture of the house and the README's blocks."""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections import Counter
from contextlib import closing
from pathlib import Path

from api_page import python_page
from cypher_table import table_text
from exports_page import exports_page
from house import house_svg
from json_schemas import schemas
from loading_page import loading_page
from model_pages import gate_page, model_page, signals_page, with_blocks
from neo4j_tools import dashboard, grass, perspective
from portable_page import portable_page
from query_page import questions_page
from reference_pages import cli_page, decisions_page, json_page

from entrepot.casework.case import Case
from entrepot.graph.schema import schema
from entrepot.loaders.contract import find_sources
from entrepot.queries.parameters import examples
from entrepot.queries.query_run import run
from entrepot.viz.terminal.line_layout import PIPED, columns

ROOT = Path(__file__).resolve().parent.parent
FIRST = 5  # lines of an answer that the README shows


TRUTH = """# What is never said, and which tests check it

Names here are real people and firms. Each kind of false statement below was once made, here or
elsewhere. Below it are the rule that forbids it and the tests that check the rule.
[CHANGELOG.md](../CHANGELOG.md) has what changed in the bundled answers. Generated from
`docs/truth.toml` by `docs/make.py`.
"""


# The groups of sources in the README's table: what they are about, and which they are.
GROUPS = (
    ("North Korea to Russia: munitions and missiles", ("curated-nk",)),
    ("China to Russia: the Garpiya drones", ("curated-garpiya",)),
    ("Western brands in Russian weapons; their makers", ("curated-western", "curated-makers")),
    ("Iran to Russia: drones, Alabuga, machine tools", ("curated-iran",)),
    ("Five reports and five articles with their words", ("curated-reports", "seeds")),
    ("EU exports before the war; priority goods", ("base-years", "chpl")),
)


def sources(case: Case) -> str:
    """Return what the bundled case holds: a sentence, and a table of its groups of sources."""
    voices = {claim.voice for claim in case.claims.values()}
    held, quoted = Counter[str](), Counter[str]()
    for uid, claim in case.claims.items():
        source = uid.partition(":")[0]
        held[source] += 1
        quoted[source] += bool(claim.quote)
    rows, grouped = [], set[str]()
    for title, members in GROUPS:
        grouped.update(members)
        count = sum(map(held.__getitem__, members))
        with_words = sum(map(quoted.__getitem__, members))
        names = ", ".join(map("`{}`".format, members))
        rows.append(f"| {title} | {names} | {count} | {with_words} |")
    if grouped != set(held):
        sys.exit(f"GROUPS in docs/make.py: the case holds {sorted(held)}")
    more = len(find_sources()) - len(case.state.sources)
    return "\n".join(
        [
            "| about | sources | claims | with quotation |",
            "|---|---|---:|---:|",
            *rows,
            "",
            f"In all {len(case.claims)} claims by {len(voices)} bodies in {len(case.documents)} "
            f"documents make {len(case.fold().edges)} relations; {more} more sources "
            "[can be loaded](docs/loading.md).",
        ]
    )


def answer(case: Case, source: str, target: str) -> str:
    """Return how the terminal's answer to a question begins."""
    with columns(PIPED):
        lines = list(case.routes(source, target).lines())
    shown = "\n".join([*lines[:FIRST], "..."])
    return f'```\n$ entrepot routes "{source}" "{target}"\n\n{shown}\n```'


def truth(root: Path) -> str:
    """Return the page of what is never said, with the rule and the tests of each kind."""
    lines = [TRUTH]
    for kind in tomllib.loads((root / "docs/truth.toml").read_text(encoding="utf-8"))["kind"]:
        lines += [f"## {kind['name']}", "", kind["rule"], "", "Held by:", ""]
        lines += [*(f"- `{test}`" for test in kind["tests"]), ""]
    return "\n".join(lines).rstrip() + "\n"


def pages(root: Path) -> dict[str, str]:
    """Return every generated page by its path."""
    with tempfile.TemporaryDirectory() as folder:
        case = Case.create(Path(folder) / "case")
        case.build()
        case.fill()
        with closing(case.store()) as store:
            questions = questions_page(
                lambda q: run(store, q.text, examples(q.parameters), limit=0)
            )
        blocks = {
            "sources": sources(case),
            "answer": answer(case, "Xiamen Limbach", "IEMZ Kupol"),
        }
    readme = (root / "README.md").read_text(encoding="utf-8")
    return {
        "docs/model.md": model_page(schema()),
        "docs/gate.md": gate_page(),
        "docs/flags.md": signals_page(),
        "docs/queries.md": questions,
        "docs/loading.md": loading_page(),
        "docs/portable.md": portable_page(),
        "queries/syntax/table.json": table_text(),
        "docs/exports.md": exports_page(),
        "docs/truth.md": truth(root),
        "docs/images/house.svg": house_svg(root),
        "docs/decisions/README.md": decisions_page(root),
        "docs/reference/cli.md": cli_page(),
        "docs/reference/json.md": json_page(root),
        "docs/reference/python.md": python_page(),
        "README.md": with_blocks(readme, blocks),
        "docs/neo4j/entrepot.grass": grass(),
        "docs/neo4j/entrepot-bloom.json": perspective(),
        "docs/neo4j/entrepot-neodash.json": dashboard(),
        **dict(schemas()),
    }


def _write(root: Path, files: dict[str, str]) -> None:
    """Write the files whose content changed, and name each on standard error."""
    for name, content in files.items():
        path = root / name
        if not path.is_file() or path.read_text(encoding="utf-8") != content:
            path.write_text(content, encoding="utf-8")
            sys.stderr.write(f"wrote {name}\n")


if __name__ == "__main__":
    _write(ROOT, dict(schemas()))  # first, since the page of JSON is made from these files
    _write(ROOT, pages(ROOT))
