"""A small case of four sources with a licence each: open, limited, of facts, and closed.

They state a chain from Alfa to Delta, and the closed one a supply to a firm that only it names.
"""

from __future__ import annotations

from pathlib import Path

from entrepot.casework.case import Case

LOADER = """
from entrepot.graph.dates import Interval
from entrepot.graph.model import Claim, Document, Record


def load(context):
    page = context.uid("page")
    context.add_document("page", Document(page, "{title}", "p", "2024-01-01"), "here")
    for key, name, aliases, numbers in {records}:
        record = Record(context.uid(key), "Company", name, aliases, numbers)
        context.add_record(key, record, "here")
    yield Claim(
        uid=context.uid("c"), fact="f", subject="{subject}", predicate="SUPPLIES",
        object="{object}", level="firm", interval=Interval("2023", ""),
        asserter="{subject}", voice="{title}", root="{name}:2024-01-01:x", document=page,
        locator="1", grade="B2", known_by="2024-01-01", quote="{quote}", quote_state="verified",
        basis="statement",
    )
"""
TOML = (
    'title = "{title}"\npublisher = "p"\naddress = "{name}.example"\n'
    'licence = "licence of {name}"\n'
    'coverage = "c"\ngrade = "B2"\nuses = [{uses}]\n'
)
TERMS = """
[[terms]]
part = "the words"
holder = "the Union"
licence = "free reuse with acknowledgement"
conditions = ["acknowledgement"]
fields = ["claims.quote"]

[[terms]]
part = "the transcription"
holder = "the transcriber"
licence = "CC BY-NC 4.0"
conditions = ["acknowledgement", "non-commercial"]
fields = ["nodes.name", "claims.subject"]
"""
LONG = " ".join(f"open{number}" for number in range(60))
CUT = " ".join(f"open{number}" for number in range(40)) + " [...]"
PARTS = (
    "Limited list, the words: free reuse with acknowledgement; the Union.",
    "Limited list, the transcription: CC BY-NC 4.0; the transcriber. Not for commercial use "
    "without permission of the holder.",
)
INN = (("ru-inn", "7707083893"),)
FIRMS = [
    ("a", "Alfa", (), INN),
    ("b", "Beta", (), ()),
    ("c", "Gamma", (), ()),
    ("d", "Delta", (), ()),
]
# Name: title, more of source.toml, records, subject, object, quotation.
SOURCES = {
    "open": ("Open list", "", FIRMS, "open:a", "open:b", LONG),
    "limited": ("Limited list", TERMS, [], "open:b", "open:c", "limited words"),
    "told": ("Told list", 'reuse = "facts"\n', [], "open:c", "open:d", "told words"),
    "closed": (
        *("Closed list", 'reuse = "refused"\n'),
        [("a", "Alfa", ("Cover alias",), INN), ("k", "Cover firm", (), ())],
        *("open:a", "closed:k", "closed words"),
    ),
}
# What may stand in nothing that leaves the case.
SECRETS = ("told words", "Cover alias", "Cover firm", "closed words", "open45")


def licensed(path: Path, *names: str) -> Case:
    """Return a new case of some of the sources, built; of all four if none is named."""
    case = Case.create(path / "case")
    wanted = names or tuple(SOURCES)
    listed = ", ".join(f'"{name}"' for name in wanted)
    (case.path / "case.toml").write_text(f"sources = [{listed}]\n", encoding="utf-8")
    for name in wanted:
        title, more, records, subject, target, quote = SOURCES[name]
        folder = case.path / "sources" / name
        folder.mkdir(parents=True)
        uses = "" if name == "open" else '"open"'
        values = {"name": name, "title": title, "quote": quote, "uses": uses}
        ends = {"subject": subject, "object": target, "records": repr(records)}
        (folder / "source.toml").write_text(TOML.format(**values) + more, encoding="utf-8")
        (folder / "loader.py").write_text(LOADER.format(**values, **ends), encoding="utf-8")
        (folder / "README.md").write_text(f"# {title}\n", encoding="utf-8")
    case = Case.open(str(case.path))
    case.build()
    return Case.open(str(case.path))
