"""Names across scripts: what they are made of, and how alike two are, with the reasons."""

from .match import Explained, Matcher
from .parts import NameParts, parts

__all__ = ["Explained", "Matcher", "NameParts", "parts"]
