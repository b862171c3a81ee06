"""A report as a feed (RSS 2.0): an entry for each finding, new to a reader when its text changes.

An entry's identifier is made of the question and of the text of the finding. A feed that is written
anew after each build therefore shows as new just those answers that changed; it bears no hour of
writing, by which every entry would be new each time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from html import escape
from xml.etree import ElementTree

from ..drawing.text_metrics import safe
from .document import Report
from .findings import Finding, findings, notes_of

# What a program that is not entrepot need not read: of what the feed was made.
MADE = "{urn:entrepot}made"


def write(report: Report, stem: str) -> Mapping[str, bytes]:
    """Return the feed by file name; equal reports give equal bytes."""
    ElementTree.register_namespace("entrepot", MADE[1:].partition("}")[0])
    root = ElementTree.Element("rss", version="2.0")
    channel = ElementTree.SubElement(root, "channel")
    _put(channel, "title", _untagged(report.title))
    # A feed must have an address, and this one lies on no server: its data stand for it.
    _put(channel, "link", f"urn:entrepot:{report.made.data}")
    _put(channel, "description", _untagged(report.subtitle))
    _put(channel, "language", report.lang)
    _put(channel, "generator", report.made.code)
    _put(channel, MADE, report.made.text())
    for finding in findings(report):
        _entry(channel, report, finding)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode", xml_declaration=False)
    return {f"{stem}.rss": f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()}


def _entry(channel: ElementTree.Element, report: Report, finding: Finding) -> None:
    item = ElementTree.SubElement(channel, "item")
    _put(item, "title", _untagged(finding.title))
    lines = list(finding.lines)
    for note in notes_of(report, finding):
        lines.append(f"[{note.number}] {' '.join(note.flowing)}")
    # Readers take a description for HTML, so that a text must not look like it.
    _put(item, "description", "".join(f"<p>{escape(line)}</p>\n" for line in lines))
    # Notes are numbered through the report: a new one elsewhere must make no entry new.
    told = [report.made.kind, dict(report.made.asked), finding.title, finding.lines]
    digest = hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    guid = _put(item, "guid", f"urn:entrepot:{digest[:32]}")
    guid.set("isPermaLink", "false")


def _put(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, name)
    made.text = safe(text)
    return made


def _untagged(text: str) -> str:
    """Return a title without the beginning of a tag: many readers take titles for HTML, too.

    >>> _untagged("Smith & Co <b>")
    'Smith & Co &lt;b>'
    """
    return text.replace("<", "&lt;")
