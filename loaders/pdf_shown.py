"""What a PDF draws so that nobody sees it, and therefore cannot be quoted.

A page is a list of operators that set how text is drawn and draw it (ISO 32000-2, 8.4 and 9.3).
Text drawn in a way that shows nothing is exchanged for the sign `UNREAD` before pypdf reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..graph.quotes import UNREAD
from .pdf_objects import resources_of, value_of, values_of

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject

UNDRAWN = (3, 7)  # modes of text that is not drawn (table 104)
LEAST_SIZE = 0.5  # points; what is smaller is a line of dots at most
BESIDE = 20.0  # points that text may begin outside of a page
WHITE = {b"g": (1.0,), b"rg": (1.0,) * 3, b"k": (0.0,) * 4, b"sc": (1.0,) * 3, b"scn": (1.0,) * 3}
FILLS = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"))
PARTS = frozenset((b"q", b"Q", b"BDC", b"BMC", b"EMC", b"Do"))
TEXT_AT = {b"Tj": 0, b"TJ": 0, b"'": 0, b'"': 2}  # the place of the text among the operands


@dataclass(frozen=True, slots=True)
class State:
    """How text is drawn: its mode, its size as set, whether in white and whether without ink."""

    mode: int = 0
    size: float = 1.0
    is_white: bool = False
    is_clear: bool = False


@dataclass(slots=True)
class DrawnPage:
    """The state of a page while its operators are read one by one."""

    box: tuple[float, float, float, float]  # left, bottom, right, top in points
    has_image: bool  # then text that is not drawn is what a scanner's program read
    unshown: frozenset[str]  # names of layers that are off
    clear: frozenset[str]  # names of states of graphics without ink
    state: State = State()
    kept: list[State] = field(default_factory=list)
    layers: list[bool] = field(default_factory=list)  # of each open part: whether it is off
    is_coloured: bool = False  # whether something is drawn on which white can be seen
    depth: int = 0  # forms within forms

    def before(self, operator: bytes, operands: list[Any], cm: Any, tm: Any) -> None:
        """Take an operator in; exchange its text for the sign if nobody sees it.

        Args:
            operator: The operator.
            operands: What stands before it; the text is exchanged in this list.
            cm: The matrix of the page, as pypdf has it.
            tm: The matrix of the text.
        """
        if operator in TEXT_AT:
            if self._is_unseen(cm, tm):
                _exchange(operands, TEXT_AT[operator])
        elif operator in PARTS:
            self._enter_or_leave(operator, operands)
        elif operator in FILLS:
            self.is_coloured |= not self.state.is_white
        elif operator in (b"sh", b"INLINE IMAGE"):
            self.is_coloured = True
        else:
            self.state = _changed(self.state, operator, operands, self.clear)

    def _enter_or_leave(self, operator: bytes, operands: list[Any]) -> None:
        """Take in an operator with which a part of the page begins or ends."""
        if operator == b"q":
            self.kept.append(self.state)
        elif operator == b"Q" and self.kept:
            self.state = self.kept.pop()
        elif operator in (b"BDC", b"BMC"):
            name = str(operands[1]) if len(operands) > 1 and operands[0] == "/OC" else ""
            self.layers.append(name in self.unshown)
        elif operator == b"EMC" and self.layers:
            self.layers.pop()
        elif operator == b"Do":
            self.depth += 1

    def after(self, operator: bytes, _operands: list[Any], _cm: Any, _tm: Any) -> None:
        """Leave a form."""
        if operator == b"Do":
            self.depth -= 1

    def _is_unseen(self, cm: Any, tm: Any) -> bool:
        state = self.state
        if any(self.layers) or state.is_clear or (state.mode in UNDRAWN and not self.has_image):
            return True
        if state.is_white and not (self.is_coloured or self.has_image):
            return True
        return self._is_tiny_or_beside(cm, tm)

    def _is_tiny_or_beside(self, cm: Any, tm: Any) -> bool:
        """Return whether text is too small to be seen, or begins outside of the page."""
        x, y = (tm[4] * cm[n] + tm[5] * cm[2 + n] + cm[4 + n] for n in (0, 1))
        scale = abs((cm[0] * cm[3] - cm[1] * cm[2]) * (tm[0] * tm[3] - tm[1] * tm[2]))
        if abs(self.state.size) * scale**0.5 < LEAST_SIZE:
            return True
        left, bottom, right, top = self.box
        is_within = left - BESIDE <= x <= right + BESIDE and bottom - BESIDE <= y <= top + BESIDE
        # Where a form stands on the page is not known while its operators are read.
        return not (is_within or self.depth)


def drawn(page: PageObject, root: DictionaryObject) -> DrawnPage:
    """Return the state of a page before its first operator.

    Args:
        page: The page.
        root: The catalogue of the document, which says which layers are off.
    """
    held = list(resources_of(page))
    off = set(_layers_off(root))
    unshown, clear, has_image = set[str](), set[str](), False
    for resources in held:
        properties = value_of(resources, "/Properties")
        for name in properties if hasattr(properties, "keys") else ():
            if _is_off(properties.raw_get(name), off):
                unshown.add(str(name))
        states = value_of(resources, "/ExtGState")
        for name in states if hasattr(states, "keys") else ():
            if value_of(value_of(states, name), "/ca") == 0:
                clear.add(str(name))
        images = values_of(value_of(resources, "/XObject"))
        has_image |= any(each.get("/Subtype") == "/Image" for each in images)
    box = page.cropbox
    sides = tuple(float(side) for side in (*box.lower_left, *box.upper_right))
    left, bottom, right, top = sides
    return DrawnPage((left, bottom, right, top), has_image, frozenset(unshown), frozenset(clear))


def _layers_off(root: DictionaryObject) -> Iterator[int]:
    """Yield the numbers of the objects of the layers that a reader does not show at first."""
    layers = value_of(root, "/OCProperties")
    settings = value_of(layers, "/D")
    off = _numbers(value_of(settings, "/OFF"))
    if value_of(settings, "/BaseState") == "/OFF":
        off |= _numbers(value_of(layers, "/OCGs")) - _numbers(value_of(settings, "/ON"))
    yield from off


def _numbers(references: Any) -> set[int]:
    return {each.idnum for each in references or () if hasattr(each, "idnum")}


def _is_off(reference: Any, off: set[int]) -> bool:
    """Return whether a layer, or one of the layers that it is a member of, is off."""
    if getattr(reference, "idnum", None) in off:
        return True
    members = reference.get_object().get("/OCGs") if off else None
    return bool(_numbers(members if isinstance(members, list) else [members]) & off)


def _changed(state: State, operator: bytes, operands: list[Any], clear: frozenset[str]) -> State:
    """Return a state as an operator leaves it."""
    mode, size, is_white, is_clear = state.mode, state.size, state.is_white, state.is_clear
    if operator == b"Tr" and operands:
        mode = int(operands[0])
    elif operator == b"Tf" and len(operands) > 1:
        size = float(operands[1])
    elif operator in WHITE:
        is_white = tuple(operands) == WHITE[operator]
    elif operator == b"gs" and operands:
        is_clear = str(operands[0]) in clear
    else:
        return state
    return State(mode, size, is_white, is_clear)


def _exchange(operands: list[Any], place: int) -> None:
    """Put the sign in place of a text, if it has more than blanks."""
    from pypdf.generic import TextStringObject

    if len(operands) <= place:
        return
    sign = TextStringObject(f" {UNREAD} ")
    text = operands[place]
    if isinstance(text, list):
        text[:] = [sign] if any(isinstance(each, (str, bytes)) for each in text) else []
    elif text:
        operands[place] = sign
