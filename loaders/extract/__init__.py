"""Relations out of statements of reasons: a deterministic reader of cue patterns, no training, no download."""

from .pipeline import NAMES, relations
from .relation import Relation

__all__ = ["NAMES", "Relation", "relations"]
