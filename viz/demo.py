"""The questions that `entrepot demo` answers: the three relationship families."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from . import connection, listings, text
from .teller import Answer


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the demo: its family, its words, and the ends it asks about."""

    family: str
    question: str
    source: str
    target: str
    k: int = 3
    as_of: str | None = None
    page: str = ""  # the name of its page and brief, where it has them

    @property
    def command(self) -> str:
        """Return the command that asks it."""
        when = f" --as-of {self.as_of}" if self.as_of else ""
        return f'entrepot routes "{self.source}" "{self.target}" -k {self.k}{when}'


MUNITIONS = "North Korea to Russia: munitions"
GARPIYA = "China to Russia: the Garpiya drones"
WESTERN = "Western-branded components to Russia"

QUESTIONS = (
    Question(MUNITIONS, "What moved from North Korea to Russia, and by which ports?", "kp", "ru", page="munitions"),
    Question(
        GARPIYA,
        "How did engines get from Xiamen Limbach to IEMZ Kupol?",
        "Xiamen Limbach",
        "IEMZ Kupol",
        4,
        page="garpiya",
    ),
    Question(
        GARPIYA,
        "What of that was public by August 2025?",
        "Xiamen Limbach",
        "IEMZ Kupol",
        as_of="2025-08",
        page="garpiya-2025-08",
    ),
    Question(
        GARPIYA,
        "What of that was public by 30 April 2024?",
        "Xiamen Limbach",
        "IEMZ Kupol",
        as_of="2024-04-30",
    ),
    Question(
        WESTERN,
        "How do components get from Asia Pacific Links to the Orlan-10?",
        "Asia Pacific Links",
        "Orlan-10",
        page="orlan-10",
    ),
    Question(WESTERN, "How does hydrogen chloride get from UrSeCo to Siltron?", "UrSeCo", "Siltron", page="siltron"),
    Question(
        WESTERN,
        "Is a route documented from any US maker to the Kharkiv missile?",
        "kind=Company,country=US",
        "Kharkiv missile",
        page="kharkiv-missile",
    ),
)
DOSSIERS = (("Kharkiv missile", "kharkiv-missile-dossier"),)


def lines(answer: Answer) -> Iterator[str]:
    """Yield the answer of `demo`: what was built, then each question with its answer."""
    yield from listings.build(answer["build"])
    family = ""
    for item in answer["answers"]:
        if item["family"] != family:
            family = item["family"]
            yield from ("", "#" * text.width(), f"# {family}", "#" * text.width())
        yield from ("", f"== {item['question']}", f"   {item['command']}")
        yield from connection.routes(item["answer"])
    yield from ("", "Open in a browser (offline; nothing is fetched):")
    for item in answer["open"]:
        yield f"  {item['question']}"
        yield from (f"    {path}" for path in item["files"] if not path.endswith(".svg"))
    yield from ("", "Files: " + ", ".join(answer["files"]))
    yield "Ask more: entrepot find NAME; explain UID; routes FROM TO --as-of DATE; view --around NAME; brief FROM TO"
