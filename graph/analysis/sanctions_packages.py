"""The European Union's packages of measures on Russia that changed Regulation 833/2014.

Trade by month is read against them: a month before and a month after differ by law.
"""

from __future__ import annotations

from dataclasses import dataclass

SOURCE = (
    "the regulations of the Council that amend Regulation (EU) No 833/2014, by the day of their "
    "adoption (as generally known; the texts were not at hand)"
)


@dataclass(frozen=True, slots=True)
class SanctionsPackage:
    """A package: its number as the press counts it, its day, and its regulation."""

    number: int
    day: str
    act: str

    @property
    def month(self) -> str:
        """The month of its day."""
        return self.day[:7]


# The seventh is the "maintenance and alignment" package. Of several acts of one package the first
# with restrictions on exports is given.
PACKAGES = (
    SanctionsPackage(2, "2022-02-25", "2022/328"),
    SanctionsPackage(3, "2022-03-01", "2022/345"),
    SanctionsPackage(4, "2022-03-15", "2022/428"),
    SanctionsPackage(5, "2022-04-08", "2022/576"),
    SanctionsPackage(6, "2022-06-03", "2022/879"),
    SanctionsPackage(7, "2022-07-21", "2022/1269"),
    SanctionsPackage(8, "2022-10-06", "2022/1904"),
    SanctionsPackage(9, "2022-12-16", "2022/2474"),
    SanctionsPackage(10, "2023-02-25", "2023/427"),
    SanctionsPackage(11, "2023-06-23", "2023/1214"),
    SanctionsPackage(12, "2023-12-18", "2023/2878"),
    SanctionsPackage(13, "2024-02-23", "2024/745"),
    SanctionsPackage(14, "2024-06-24", "2024/1745"),
    SanctionsPackage(15, "2024-12-16", "2024/3192"),
    SanctionsPackage(16, "2025-02-24", "2025/395"),
    SanctionsPackage(17, "2025-05-20", "2025/932"),
    SanctionsPackage(18, "2025-07-18", "2025/1494"),
    SanctionsPackage(19, "2025-10-23", "2025/2033"),
)


def packages_between(first: str, last: str) -> tuple[SanctionsPackage, ...]:
    """Return the packages of the months from one to another, both of them with it.

    >>> [package.number for package in packages_between("2022-03", "2022-04")]
    [3, 4, 5]
    """
    return tuple(package for package in PACKAGES if first <= package.month <= last)
