"""The document of an analyst's own table, as its mapping describes it."""

from __future__ import annotations

from collections.abc import Mapping

from ..graph.model import Document
from .context import Context
from .loaded_files import LoadedFile


def table_document(context: Context, file: LoadedFile, about: Mapping[str, str]) -> Document:
    """Return the document of a table, which is put into the context.

    Args:
        context: What the source reads into.
        file: The table.
        about: The part `[table]` of its mapping.
    """
    document = Document(
        uid=context.uid(file.name),
        title=about["title"],
        outlet=about["publisher"],
        published=about["published"],
        address=about.get("address", ""),
        language=about.get("language", "en"),
        file=file.name,
        sha256=file.sha256,
        read=file.taken,
    )
    context.add_document(file.name, document, file.name)
    return document
