"""Names across scripts: their parts, and how alike two of them are, with the reasons."""

from .match import Explained, Matcher
from .parts import NameParts, parts

__all__ = ["Explained", "Matcher", "NameParts", "parts"]
