"""Colours and glyphs: one table for the page, the figures and the legend.

Colours of kinds are Okabe and Ito's, which readers with colour blindness can distinguish, and each
kind has its own shape. No line is red: readers take red for guilt, and a denial is not a verdict.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of node is drawn: its words, its colour in light and dark, its shape."""

    label: str
    light: str
    dark: str
    glyph: str  # square, circle, diamond, triangle, hexagon, ring, bar, cross


LOOKS = {
    "state": Style("Country or territory", "#0072b2", "#56b4e9", "circle"),
    "party": Style("Company, body or organisation", "#b87503", "#e69f00", "square"),
    "group": Style("Group, not named", "#6b7280", "#9ca3af", "ring"),
    "person": Style("Person", "#a8568a", "#cc79a7", "bar"),
    "place": Style("Place", "#2f86b5", "#7cc3ea", "hexagon"),
    "carrier": Style("Ship or aircraft", "#4b5d8a", "#93a5d6", "pentagon"),
    "weapon": Style("Weapon", "#b34700", "#f0833a", "diamond"),
    "goods": Style("Component or goods", "#007d5b", "#2fb78f", "triangle"),
    "code": Style("HS code", "#5f6b3a", "#aab870", "triangle"),
    "list": Style("List or act", "#555e6b", "#a3adba", "hexagon"),
    "many": Style("Group of parties, counted: open it", "#55606d", "#a3adba", "circle"),
    "event": Style("Event or statement", "#555e6b", "#a3adba", "circle"),
}

LIGHT = {
    "ground": "#fbfaf7",
    "card": "#ffffff",
    "edge": "#d5d3cb",
    "ink": "#17202b",
    "soft": "#5b6673",
    "line": "#56626f",
    "mark": "#12507b",
    "pill": "#3d5a52",
    "pill-ink": "#ffffff",
    "band": "#f1efe8",
    "faint": "#c9cdd2",
}
DARK = {
    "ground": "#12171d",
    "card": "#1d242c",
    "edge": "#36414d",
    "ink": "#eef1f4",
    "soft": "#a2adb9",
    "line": "#97a4b1",
    "mark": "#7cc3ea",
    "pill": "#9cc9bb",
    "pill-ink": "#10201b",
    "band": "#181e26",
    "faint": "#3a444f",
}

# How a line is known: words for the legend, and the dashes of its stroke (empty: solid).
KNOWN = {
    "said": ("stated by a source", ()),
    "assessed": ("assessed, not stated as a fact", (9.0, 5.0)),
    "counted": ("relations counted, no evidence: open it", ()),
    "unknown": ("a step that is not known", (2.0, 5.0)),
    "proposed": ("proposed by rules, not read by anyone", (1.0, 6.0)),
}
WIDTHS = {1: 1.3, 2: 2.2, 3: 3.4}


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2).

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 to 1 (WCAG 2.2)."""
    red = _linear(colour[1:3])
    green = _linear(colour[3:5])
    blue = _linear(colour[5:7])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(digits: str) -> float:
    """Return the linear value of one sRGB channel, from 0 to 1."""
    value = int(digits, 16) / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
