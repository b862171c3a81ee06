"""docs/reference/python.md: the public names of the package, with signatures and docstrings."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from model_pages import table

from entrepot.casework.case import DOCUMENTED

INTRO = """# Python

Generated from the docstrings by `make docs`; do not edit.

`import entrepot` and `entrepot.open(FOLDER)` give a `Case`; everything is asked of it. The names
on this page are the public ones: they stay, or [CHANGELOG.md](../../CHANGELOG.md) says what takes
their place. Everything else may change without notice. All of them are typed (`py.typed`), and the
answers are frozen.
"""


class Part(NamedTuple):
    """A part of the page: a heading, a sentence, and the names of one or more modules."""

    title: str
    about: str
    names: tuple[str, ...]  # MODULE:NAME, or MODULE: for everything public that the module defines


CHOSEN = {"Case": DOCUMENTED}  # a case has more methods, which serve the commands and the explorer
PARTS = (
    Part("Open a case", "", ("entrepot:open", "casework.case:Case")),
    Part(
        "Answers",
        "What the methods of `Case` return.",
        (
            "viz.answers.answer:Answer",
            "viz.answers.route_answer:RouteAnswer",
            "viz.answers.critical_answer:CriticalAnswer",
            "viz.answers.whatif_answer:WhatIfAnswer",
            "graph.analysis.route_engine:RouteResult",
            "graph.analysis.route_engine:CriticalResult",
            "graph.analysis.route_engine:WhatIfResult",
            "graph.analysis.centrality:Ranked",
            "graph.analysis.ownership.owned:Ownership",
            "graph.naming.lookup:SearchHits",
            "viz.page.answer_picture:Picture",
        ),
    ),
    Part(
        "Write and report",
        "What an analyst writes into a case, and the reports made from it.",
        ("casework.workbench:Workbench", "casework.brief_writer:BriefWriter"),
    ),
    Part("The model", "The frozen types that everything is made of.", ("graph.model:",)),
    Part(
        "For loaders",
        "What a `loader.py` of your own imports: [add a source](../add-a-source.md).",
        (
            "loaders.context:Context",
            "loaders.rows:",
            "loaders.clean:",
            "loaders.curated:load",
            "graph.dates:",
        ),
    ),
    Part("Errors", "", ("graph.errors:",)),
)
LISTS = ("Args", "Raises")
SECTION = re.compile(r"^(Args|Returns|Yields|Raises|Example|Examples|Note|Notes):$")


def python_page() -> str:
    """Return docs/reference/python.md."""
    lines = [INTRO]
    for part in PARTS:
        lines += [f"## {part.title}", ""]
        if part.about:
            lines += [part.about, ""]
        for name in part.names:
            for place, thing in _things(name):
                lines += _documented(place, thing)
    return "\n".join(lines).rstrip() + "\n"


def _things(name: str) -> Iterator[tuple[str, Any]]:
    """Yield the objects that a row names, each with the place from which it is imported."""
    path, _, wanted = name.partition(":")
    full = path if path == "entrepot" else f"entrepot.{path}"
    module = importlib.import_module(full)
    names = [wanted] if wanted else getattr(module, "__all__", list(vars(module)))
    for each in names:
        thing = getattr(module, each)
        own = getattr(thing, "__module__", "") == module.__name__
        public = (inspect.isclass(thing) or inspect.isfunction(thing)) and not each.startswith("_")
        if wanted or (own and public):
            yield full, thing


def _documented(place: str, thing: Any) -> Iterator[str]:
    yield f"### {thing.__name__}"
    yield ""
    if inspect.isclass(thing):
        yield from _class(place, thing)
    else:
        package = place == "entrepot"
        start = f"import {place}" if package else f"from {place} import {thing.__name__}"
        yield from _code(start, "", *_signature("entrepot." if package else "", thing))
        yield from _text(thing)


def _class(place: str, thing: Any) -> Iterator[str]:
    yield from _code(f"from {place} import {thing.__name__}")
    yield from _text(thing)
    if dataclasses.is_dataclass(thing):
        fields = [field for field in dataclasses.fields(thing) if not field.name.startswith("_")]
        yield from table(("field", "type"), [(f"`{f.name}`", _or(f.type)) for f in fields])
    for name, member in _members(thing):
        yield f"#### {thing.__name__}.{name}"
        yield ""
        function = _function(member)
        if isinstance(member, property | cached_property):
            kind = inspect.signature(function).return_annotation
            yield from _code(f"{name}: {kind}")
        else:
            yield from _code(*_signature("", function, bound=True))
        yield from _text(function)


def _members(thing: Any) -> Iterator[tuple[str, Any]]:
    """Yield the public methods and properties of a class, its own before inherited ones."""
    if thing.__name__ in CHOSEN:
        yield from (
            (name, inspect.getattr_static(thing, name))
            for name in CHOSEN[thing.__name__]
            if hasattr(thing, name)
        )
        return
    seen: set[str] = set()
    for base in thing.__mro__:
        if not base.__module__.startswith("entrepot"):
            continue
        for name, member in vars(base).items():
            function = _function(member)
            if name.startswith("_") or name in seen or not inspect.isfunction(function):
                continue
            seen.add(name)
            if inspect.getdoc(function):
                yield name, member


def _function(member: Any) -> Any:
    """Return the function behind a method, a class method or a property."""
    if isinstance(member, property):
        return member.fget
    if isinstance(member, cached_property):
        return member.func
    return inspect.unwrap(getattr(member, "__func__", member))


def _signature(prefix: str, function: Any, bound: bool = False) -> list[str]:
    """Return a signature as Python writes it, an argument a line where it is long."""
    signature = inspect.signature(function)
    arguments = [str(p) for p in signature.parameters.values()]
    kinds = [p.kind for p in signature.parameters.values()]
    if inspect.Parameter.KEYWORD_ONLY in kinds and inspect.Parameter.VAR_POSITIONAL not in kinds:
        arguments.insert(kinds.index(inspect.Parameter.KEYWORD_ONLY), "*")
    if bound:
        arguments = arguments[1:]
    result = signature.return_annotation
    ending = "" if result is inspect.Signature.empty else f" -> {_plain(result)}"
    arguments = [_plain(argument) for argument in arguments]
    line = f"{prefix}{function.__name__}({', '.join(arguments)}){ending}"
    if len(line) <= 88:
        return [line]
    return [f"{prefix}{function.__name__}(", *(f"    {a}," for a in arguments), f"){ending}"]


def _plain(annotation: object) -> str:
    """Return an annotation as a text without quotes around it."""
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    text = re.sub(r"<.+ at 0x[0-9a-f]+>", "...", text)  # a function as default has an address
    return re.sub(r"(: |-> |^)'([^']+)'", r"\1\2", text)


def _or(annotation: object) -> str:
    """Return a type for the cell of a table, in which a bar would end the cell."""
    return " or ".join(f"`{part}`" for part in re.split(r" \| (?![^\[]*\])", _plain(annotation)))


def _code(*lines: str) -> Iterator[str]:
    yield from ("```python", *lines, "```", "")


def _text(thing: Any) -> Iterator[str]:
    """Yield a docstring as Markdown: sections as bold words, lists, examples as code."""
    text = inspect.getdoc(thing) or ""
    if dataclasses.is_dataclass(thing) and text.startswith(f"{thing.__name__}("):
        return  # the signature that Python writes where there is no docstring
    yield from rendered(text)
    yield ""


def rendered(text: str) -> Iterator[str]:
    """Yield the lines of a docstring as Markdown."""
    section, in_code = "", False
    for line in text.splitlines():
        heading = SECTION.match(line)
        if in_code and not line.strip():
            yield "```"
            in_code = False
        if heading:
            section = heading[1]
            yield from (f"**{section}**", "")
            continue
        if section and line and not line.startswith(" "):
            section = ""
        if line.strip().startswith(">>> ") and not in_code:
            yield "```python"
            in_code = True
        if in_code:
            yield line.removeprefix("    ") if section else line
        elif section in LISTS:
            yield _item(line)
        else:
            yield line.strip() if section else line
    if in_code:
        yield "```"


def _item(line: str) -> str:
    """Return a line of a list: `name: text` as an item, any other as what goes on in one."""
    name, colon, rest = line.strip().partition(": ")
    if line.startswith("    ") and not line.startswith("     ") and colon:
        return f"- `{name}`: {rest}"
    return f"  {line.strip()}".rstrip()
