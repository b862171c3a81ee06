"""The distinct values of an array."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

Kind = TypeVar("Kind", bound=np.generic)


def distinct(values: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
    """Return the values of an array of any shape, sorted, each once.

    `numpy.unique` of the array alone imports `numpy.ma`, which takes longer than many a search.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered: npt.NDArray[Kind] = np.sort(values, axis=None)
    first = np.ones(len(ordered), np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered.compress(first)
