"""A brief as one HTML file that prints on A4; no script, no request."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..lettering import safe
from .model import Block, Bullets, Figure, Heading, Paragraph, Report, Table

PACKAGE = __package__.rpartition(".")[0]


def kind(block: Block) -> str:
    """Return the name of a block's kind, for the template."""
    names = {Heading: "heading", Paragraph: "paragraph", Bullets: "bullets", Table: "table", Figure: "figure"}
    return names[type(block)]


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the brief by file name; equal reports give equal bytes."""
    style = (files(PACKAGE) / "templates" / "brief.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader(PACKAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(kind=kind, plain=safe, drawing=Markup)
    # The figures are ours, with every text escaped; inline `style` is not allowed and not used.
    text = environment.get_template("brief.html").render(
        report=report,
        style=Markup(style),  # our own file
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'",
    )
    return {f"{stem}.html": (text.rstrip("\n") + "\n").encode()}
