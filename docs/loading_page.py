"""The page on loading: each format with its editions, its holes, and what it never guesses."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from entrepot.loaders.contract import find_sources

HEAD = """# Loading lists and tables

`entrepot load FORMAT FILE` reads a file in the form in which its publisher issues it. What the file
does not show is left open, and `load` says so. Nothing is joined by a name. `load` prints how many
rows the files have, how many of them gave something to the case, and how many were left out, by
reason. Together these are all rows of the files. A row that could not be read is listed with its
place, and the rest of the file is read. Generated from the `source.toml` of each format by
`docs/make.py`.

| format | files | editions | when something is missing | never guessed |
|---|---|---|---|---|
"""
TAIL = """
For every format:

- A file that is packed as `.gz`, `.xz` or `.zip` is unpacked, and the case keeps the list itself.
  A ZIP archive of several files is refused with their names: which one is the list is not guessed.
- Control characters and direction marks are removed from texts. Letters are read in the encoding
  that the file states. The encoding of a table is never guessed: give it with `--encoding`.
- Numbers of firms and ships count only if their check digits fit. A number that could not be
  read is reported with its place, and `screen` shows it beside the row.
- A list that is much shorter than the edition before it (by more than 20 entries or 5 percent,
  and by three at least) is refused. The older edition stays until a person vouches for the new one
  with `load --shrink-is-real`.
- A measure, a programme or a list that is not known here is reported as unknown. It is never
  called an asset freeze.
"""
FETCHED = """
## What `fetch` downloads

`entrepot fetch FORMAT` downloads the files from their publisher's own address, whole or not at all.
It uses https, limits the size, takes only types that the publisher uses, and never accepts a web
page in place of a list. The date, the SHA-256 and the address are kept beside each file.

| format | files | from | licence |
|---|---|---|---|"""


def loading_page() -> str:
    """Return docs/loading.md: a row for each format that `load` reads."""
    rows: list[str] = []
    for source in find_sources().values():
        if source.files:
            cells = (
                f"[{source.name}](../loaders/sources/{source.folder.name}/README.md)",
                source.files,
                source.editions,
                source.missing,
                source.never_guessed,
            )
            rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return HEAD + "\n".join(rows) + "\n" + TAIL + "\n".join(_fetched()) + "\n"


def _fetched() -> Iterator[str]:
    """Yield a row for each format that can be downloaded, then why others cannot."""
    yield FETCHED
    others: list[str] = []
    for source in find_sources().values():
        names = ", ".join(f"`{file.name}`" for file in source.fetch)
        if names:
            host = urlsplit(source.fetch[0].address).hostname
            yield f"| {source.name} | {names} | {host} | {source.licence} |"
        elif source.not_fetched:
            others.append(f"- {source.name}: {source.not_fetched}.")
    yield from ["", "Not downloaded:", "", *others]
