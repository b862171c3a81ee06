"""The note of a store as a build leaves it that is under way, or that broke off."""

from __future__ import annotations

import json

from entrepot.graph.store import statements
from entrepot.graph.store.bolt import Bolt


def leave_note(store: Bolt, **changes: object) -> None:
    """Leave the note of a database on a node of its own, with some of its properties changed."""
    kept = store.run(statements.READ_KEPT_NOTE).rows
    note = json.loads(kept[0][0]) if kept else {}
    with store._session() as session:
        text = "MERGE (m:Store {uid: 'entrepot'}) SET m += $note"
        session.run(text, note={**note, **changes}).consume()


def drop_note(store: Bolt) -> None:
    """Delete the note that `leave_note` left."""
    with store._session() as session:
        session.run(statements.DROP_NOTE_NODE).consume()
