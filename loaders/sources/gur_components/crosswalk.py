"""The crosswalk: which weapon and which maker a printed name means, row by row with the reason.

People wrote and read these rows (weapons.csv, models.csv, makers.csv, owners.csv). What stands on
file is joined by decisions (decisions.toml), which a case can undo.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ....graph.dates import Interval, check
from ....graph.errors import wrong
from ...rows import Cells, read

FOLDER = Path(__file__).parent
# Whether a title means one example. "unsaid": it has no number, place or day.
SEVERAL = ("yes", "unsaid")
KINDS = ("Company", "Group")
# What the compiler copied from a page behind the maker's name.
_OTHERS = re.compile(r"(?<!\s)\s+(Suppliers|Importers|Foreign suppliers|Involved companies)\s")


@dataclass(frozen=True, slots=True)
class WeaponRow:
    """A title of the portal: the model, and what the title says of the examples.

    `example` is '' where the title names none, and `aliases` are its other spellings. `part` is the
    assembly in which the parts were. `in_hand_by` is the day by which the example was in hand,
    where the title says so; `remark` is a day or a word whose meaning the title leaves open.
    `several` is '' for one example.
    """

    model: str
    example: str = ""
    aliases: tuple[str, ...] = ()
    part: str = ""
    in_hand_by: str = ""
    remark: str = ""
    several: str = "unsaid"
    why: str = ""


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A model of a weapon; `broader` is the key of its series here, or a uid of the register."""

    name: str
    kind: str
    broader: str
    aliases: tuple[str, ...]
    on_file: str
    why: str


@dataclass(frozen=True, slots=True)
class MakerRow:
    """A printed maker: whom it means, '' where no maker is named.

    `owner` is the maker that the portal prints in brackets behind this one. `others` are firms that
    the page names beside the maker, as printed with their role.
    """

    maker: str
    kind: str = "Company"
    aliases: tuple[str, ...] = ()
    seat: str = ""
    owner: str = ""
    others: str = ""
    on_file: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """A dated statement about a maker's owner or name, with the document that was read."""

    key: str
    maker: str
    relation: str
    owner: str
    text: str
    interval: Interval
    asserter: str
    status: str
    title: str
    outlet: str
    published: str
    address: str
    quote: str
    grade: str
    where: str


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The rows by what is printed; the models by their key."""

    weapons: Mapping[str, WeaponRow]
    models: Mapping[str, ModelRow]
    makers: Mapping[str, MakerRow]
    owners: tuple[OwnerRow, ...]

    def maker(self, printed: str) -> MakerRow:
        """Return the row of a printed maker; of one that has no row the name is taken as it is."""
        row = self.makers.get(printed)
        if row is not None:
            return row
        # The role of other firms on the page is read in new names too.
        match = _OTHERS.search(printed)
        if match is None:
            return MakerRow(printed)
        name = printed[: match.start()]
        others = printed[match.start() :].strip()
        known = self.makers.get(name, MakerRow(name))
        return MakerRow(known.maker, known.kind, known.aliases, known.seat, known.owner, others)


def read_crosswalk(folder: Path = FOLDER) -> Crosswalk:
    """Return the rows of the crosswalk; raise `BadInput` for a row that is none."""
    models = dict(_models(folder / "models.csv"))
    weapons = dict(_weapons(folder / "weapons.csv", models))
    makers = dict(_makers(folder / "makers.csv"))
    owners = tuple(_owners(folder / "owners.csv", {row.maker for row in makers.values()}))
    return Crosswalk(weapons, models, makers, owners)


def _models(path: Path) -> Iterator[tuple[str, ModelRow]]:
    for row in read(path, "key name class broader aliases on_file why".split()):
        key = row.take("key", needed=True)
        model = ModelRow(
            row.take("name", needed=True),
            row.take("class", needed=True),
            row.take("broader"),
            row.many("aliases"),
            row.take("on_file"),
            row.take("why", needed=True),
        )
        row.done()
        yield key, model


def _weapons(path: Path, models: Iterable[str]) -> Iterator[tuple[str, WeaponRow]]:
    columns = "printed model example aliases part in_hand_by remark several why".split()
    for row in read(path, columns):
        printed = row.take("printed", needed=True)
        model = row.one_of("model", tuple(models))
        weapon = WeaponRow(
            model,
            row.take("example"),
            row.many("aliases"),
            row.take("part"),
            _date(row, "in_hand_by"),
            row.take("remark"),
            row.one_of("several", SEVERAL, empty=True),
            row.take("why", needed=True),
        )
        row.done()
        yield printed, weapon


def _makers(path: Path) -> Iterator[tuple[str, MakerRow]]:
    columns = "printed maker kind aliases seat owner others on_file why".split()
    for row in read(path, columns):
        printed = row.take("printed", needed=True)
        maker = row.take("maker")
        kind = row.one_of("kind", KINDS, empty=not maker)
        yield (
            printed,
            MakerRow(
                maker,
                kind,
                row.many("aliases"),
                row.take("seat"),
                row.take("owner"),
                row.take("others"),
                row.take("on_file"),
                row.take("why", needed=True),
            ),
        )
        row.done()


def _owners(path: Path, makers: Iterable[str]) -> Iterator[OwnerRow]:
    columns = (
        "key maker relation owner text from to asserter status title outlet published address "
        "quote grade"
    ).split()
    names = tuple(makers)
    for row in read(path, columns):
        yield OwnerRow(
            row.take("key", needed=True),
            _known(row, "maker", names),
            row.one_of("relation", ("SUBSIDIARY_OF", "STATES")),
            row.take("owner"),
            row.take("text"),
            Interval(_date(row, "from"), _date(row, "to")),
            row.take("asserter", needed=True),
            row.one_of("status", ("asserted", "self")),
            row.take("title", needed=True),
            row.take("outlet", needed=True),
            _date(row, "published"),
            row.take("address", needed=True),
            row.take("quote", needed=True),
            row.take("grade", needed=True),
            row.where,
        )
        row.done()


def _known(row: Cells, column: str, names: tuple[str, ...]) -> str:
    value = row.take(column, needed=True)
    if value not in names:
        raise wrong(f"{row.where} {column}", value, "a maker of makers.csv")
    return value


def _date(row: Cells, column: str) -> str:
    value = row.take(column)
    return check(value, f"{row.where} {column}") if value else ""
