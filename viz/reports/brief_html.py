"""A brief as one HTML file that prints on A4; no script, no request."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ...graph.errors import BadInput
from ..drawing.text_metrics import safe
from .document import (
    Block,
    Bullets,
    Columns,
    Figure,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Table,
)
from .house_safety import of_template, refuse_page
from .page_size import fitting

# What an expression of a template may raise beside the faults of jinja itself.
FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
# Width and height of the printed text in points: A4 within the margins of brief.css.
PRINTED = (178 * 72 / 25.4, 261 * 72 / 25.4)


def kind(block: Block) -> str:
    """Return the name of a block's kind, for the template."""
    names = {
        Heading: "heading",
        Paragraph: "paragraph",
        Bullets: "bullets",
        Table: "table",
        Figure: "figure",
        Columns: "columns",
        PageBreak: "break",
    }
    return names[type(block)]


def plainer(report: Report, template: str) -> Report:
    """Return a report without the kinds of blocks that a house's template does not know.

    Columns are then read one after the other, and page one is not set apart. A template knows a
    kind where it names it in quotes, and the end of page one also where it reads `report.divided`.

    Args:
        report: The report.
        template: The text of `brief.html`.
    """
    blocks: list[Block] = []
    for block in report.blocks:
        if _knows(template, block):
            blocks.append(block)
        elif isinstance(block, Columns):
            blocks += (*block.left, *block.right)
    return replace(report, blocks=blocks)


def _knows(template: str, block: Block) -> bool:
    """Return whether a template draws a block; every template draws those of a single column."""
    if not isinstance(block, Columns | PageBreak):
        return True
    if isinstance(block, PageBreak) and "report.divided" in template:
        return True
    return re.search(rf"""["']{kind(block)}["']""", template) is not None


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the brief by file name; equal reports give equal bytes."""
    house = report.house
    values = {**house.colour, "family": f'"{house.type["family"]}"'}
    first, _ = report.divided
    if first:
        values["page-one"] = f"{fitting(report, first, *PRINTED)}pt"
    style = ":root { " + " ".join(f"--{name}: {value};" for name, value in values.items()) + " }\n"
    style += house.templates["brief.css"]
    # The policy allows this style by its hash and no other.
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # The figures are ours, with every text escaped; inline `style` is not allowed and not used.
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    act = partial(_rendered, report, style, policy)
    content = of_template(act, "brief.html") if house.has_own("brief.html") else act()
    text = content.decode()
    if house.mark:
        refuse_page(text, policy)
    return {f"{stem}.html": (text.rstrip("\n") + "\n").encode()}


def _rendered(report: Report, style: str, policy: str) -> bytes:
    """Return what the template makes of a report."""
    house = report.house
    loader = DictLoader(dict(house.templates))
    # A house's template may be anybody's: it reaches nothing but what it is given.
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        autoescape=True,
        # A house's template with a misspelt name must fail, not print nothing in its place.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(kind=kind, plain=safe, drawing=Markup)
    try:
        template = environment.get_template("brief.html")
        shown = plainer(report, house.templates["brief.html"])
        own = Markup(style)  # noqa: S704 (the house's, whose hash the policy has; no script runs)
        values = {"report": shown, "words": house.words, "style": own, "policy": policy}
        return template.render(values).encode()
    except TemplateError as fault:  # of a house's own template
        raise BadInput(f"brief.html: {fault}") from None
    except FAULTS as fault:
        if not house.mark:
            raise
        words = " ".join(str(fault).split())[:200]
        raise BadInput(f"brief.html: {type(fault).__name__}: {words}") from None
