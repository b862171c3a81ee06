"""What a benchmark measured, put on its page between two marks."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent


def put(page: Path, text: str, name: str = "measured") -> None:
    """Replace the text on a page between `<!-- name -->` and `<!-- /name -->`.

    Raises ValueError if the marks are missing.
    """
    first, last = f"<!-- {name} -->", f"<!-- /{name} -->"
    head, rest = page.read_text(encoding="utf-8").split(first)
    page.write_text(f"{head}{first}\n{text}\n{last}{rest.split(last)[1]}", encoding="utf-8")
