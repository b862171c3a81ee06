"""The Security Council's list. Its resolutions have no rule of their own on what the listed own."""

from .lists import Lists

LISTS = Lists(
    authorities=("un-consolidated:un-security-council",),
    names=(
        "UN Security Council",
        "United Nations Security Council",
        "UNSC",
    ),
)
