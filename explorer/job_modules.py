"""What long work and the filling of a store import, loaded in the process that others fork from.

To import this module loads it, and with it the lists that every answer reads. Commands import most
of it only when they need it, and each forked process would do so anew.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module

from ..graph.collection import settled
from ..graph.errors import EntrepotError
from ..graph.naming.parts import parts
from ..graph.schema import schema
from ..loaders.contract import find_sources
from ..queries.catalogue import catalogue
from ..viz.words import english
from . import jobs, live_case

__all__ = ["jobs", "live_case"]  # whose functions are what the processes run

# Each brings with it what it imports itself.
LATER = (
    "pyarrow.parquet",
    "..graph.store.embedded",
    "..graph.store.content",
    "..graph.analysis.criticality",
    "..graph.analysis.interdiction",
    "..graph.analysis.ownership.entries",
    "..graph.analysis.stored_arrays",
    "..graph.analysis.transshipment",
    "..graph.analysis.whatif",
    "..graph.joining.namesakes",
    "..graph.joining.proposed_joins",
    "..viz.terminal.critical_lines",
    "..viz.terminal.whatif_lines",
)


def _load() -> None:
    for name in LATER:
        import_module(name, __package__)
    # A list that is broken is a fault of the answer that reads it, not of all processes.
    with suppress(EntrepotError):
        for read in (schema, english, find_sources, catalogue):
            read()
        parts("Завод 門")  # the tables of names, of Latin letters and of Chinese characters
    settled()


_load()
