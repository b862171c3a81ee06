"""The case as an RO-Crate 1.1: its tables in a folder that says what they are and whence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any
from urllib.parse import quote

from ...graph.model import Document
from ...graph.version import __version__
from ...graph.web_addresses import web_address
from ..wording.licences import part_texts
from .case_tables import COLUMNS, CaseTables
from .graph_export import as_csv, as_graphml, as_json

Entity = dict[str, Any]
VERSION = "https://w3id.org/ro/crate/1.1"
METADATA = "ro-crate-metadata.json"
LICENCE = "#licences"
FILES = {  # by the end of the name: media type, page of the format in PRONOM, what it is
    ".json": (
        "application/json",
        "https://www.nationalarchives.gov.uk/PRONOM/fmt/817",
        "All tables in one file: nodes, edges, claims, documents, sources, lists kept as lists",
    ),
    ".csv": (
        "text/csv",
        "https://www.nationalarchives.gov.uk/PRONOM/x-fmt/18",
        "One table; cells with several values separate them by `; `",
    ),
    ".graphml": (
        "application/graphml+xml",
        "http://graphml.graphdrawing.org/",
        "Nodes and relations as a graph",
    ),
}


def as_crate(case: CaseTables) -> dict[str, bytes]:
    """Return the tables as JSON, CSV and GraphML, and the metadata of the crate."""
    files = {**as_json(case), **as_csv(case), **as_graphml(case)}
    entities = [*_root(case, files), *_described(files), *_sources(case), *_documents(case)]
    whole = {"@context": f"{VERSION}/context", "@graph": entities}
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return {**files, METADATA: text.encode()}


def _root(case: CaseTables, files: Mapping[str, bytes]) -> Iterator[Entity]:
    """Yield the metadata file, the crate itself, its licences, and how it was made."""
    folded = case.folded
    day = folded.as_of or folded.newest
    yield {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": {"@id": VERSION},
        "about": {"@id": "./"},
    }
    asked = f", about {folded.during}" if folded.during else ""
    yield {
        "@id": "./",
        "@type": "Dataset",
        "name": f"Weapons supply chains: {len(folded.claims)} claims as of {day}{asked}",
        "description": (
            f"{len(folded.claims)} claims, read in {len(case.table('documents'))} documents, and "
            f"the {len(folded.edges)} relations that they make. A relation is no finding of fact: "
            "its columns say who states it, who denies it, and why it is reserved."
        ),
        # The day to which the claims are known, not that of the export: one case, one crate.
        "datePublished": day,
        "license": {"@id": LICENCE},
        "hasPart": _refs(files),
        "isBasedOn": _refs(map(_source_id, case.used)),
        "citation": _refs(map(_document_id, map(itemgetter("uid"), case.table("documents")))),
        "mentions": {"@id": "#export"},
    }
    yield {
        "@id": LICENCE,
        "@type": "CreativeWork",
        "name": "The licence of each source",
        "description": (
            "Each source has a licence of its own, which stands with it under isBasedOn. What "
            "none of them lets you pass on is not in this crate; sources.csv says how much that is."
        ),
    }
    yield {
        "@id": "#entrepot",
        "@type": "SoftwareApplication",
        "name": "entrepot",
        "softwareVersion": __version__,
    }
    yield {
        "@id": "#export",
        "@type": "CreateAction",
        "name": "entrepot export rocrate",
        "instrument": {"@id": "#entrepot"},
        "result": _refs(files),
    }


def _refs(keys: Any) -> list[Entity]:
    return [{"@id": key} for key in keys]


def _described(files: Mapping[str, bytes]) -> Iterator[Entity]:
    """Yield the files, their formats, and the columns of the tables."""
    formats: dict[str, Entity] = {}
    for path, content in files.items():
        media, page, about = FILES[path[path.rindex(".") :]]
        made: Entity = {
            "@id": path,
            "@type": "File",
            "name": path,
            "description": about,
            "encodingFormat": [media, {"@id": page}],
            "contentSize": str(len(content)),
            "identifier": f"sha256:{hashlib.sha256(content).hexdigest()}",
        }
        formats[page] = {"@id": page, "@type": "WebPage", "name": media}
        columns = COLUMNS.get(path.removesuffix(".csv"), ())
        if columns:
            made["variableMeasured"] = _refs(f"#{path}-{column.name}" for column in columns)
        yield made
        for column in columns:
            yield {
                "@id": f"#{path}-{column.name}",
                "@type": "PropertyValue",
                "name": column.name,
                "description": column.about,
            }
    yield from formats.values()


def _sources(case: CaseTables) -> Iterator[Entity]:
    """Yield the sources, with the publisher and the licence that each states."""
    for name in case.used:
        stated = case.licences[name]
        parts = part_texts(stated, case.serializer.words)
        key = _source_id(name)
        made: Entity = {
            "@id": key,
            "@type": "Dataset",
            "name": stated.title,
            "publisher": {"@id": f"{key}-publisher"},
            "license": {"@id": f"{key}-licence"},
        }
        if web_address(stated.address):
            made["url"] = web_address(stated.address)
        yield made
        publisher = {"@type": "Organization", "name": stated.publisher}
        yield {"@id": f"{key}-publisher", **publisher}
        yield {"@id": f"{key}-licence", "@type": "CreativeWork", "name": stated.licence} | (
            {"description": " ".join(parts)} if parts else {}
        )


def _source_id(name: str) -> str:
    return f"#source-{quote(name)}"


def _document_id(uid: str) -> str:
    return f"#document-{quote(uid, safe='')}"


def _documents(case: CaseTables) -> Iterator[Entity]:
    """Yield the documents in which the claims were read, and who published them."""
    outlets: dict[str, Entity] = {}
    for row in case.table("documents"):
        document: Document = case.documents[row["uid"]]
        key = f"#outlet-{quote(document.outlet, safe='')}"
        outlets[key] = {"@id": key, "@type": "Organization", "name": document.outlet}
        made: Entity = {
            "@id": _document_id(document.uid),
            "@type": "CreativeWork",
            "name": document.title,
            "publisher": {"@id": key},
            "inLanguage": document.language,
            "datePublished": document.published,
            "url": web_address(document.address),
            "identifier": f"sha256:{document.sha256}" if document.sha256 else "",
        }
        yield {field: value for field, value in made.items() if value != ""}
    yield from outlets.values()
