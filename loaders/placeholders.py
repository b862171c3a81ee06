"""What people write into a cell that has nothing to say: `N/A`, `нет данных`, `TO ORDER`, `-`.

As a name it would make one party of all the rows that do not name theirs.
"""

from __future__ import annotations

import re

from ..graph.identity import normal

# As `normal` leaves them. "To order" stands on a bill of lading whose goods nobody is named for.
NOTHING = frozenset(
    (
        "n a",
        "na",
        "n d",
        "nan",
        "nil",
        "none",
        "null",
        "unknown",
        "not known",
        "not available",
        "not applicable",
        "not declared",
        "not specified",
        "not stated",
        "not provided",
        "not disclosed",
        "not identified",
        "unidentified",
        "undisclosed",
        "unspecified",
        "undefined",
        "missing",
        "empty",
        "blank",
        "tbd",
        "tba",
        "tbc",
        "to be determined",
        "to be announced",
        "to be confirmed",
        "confidential",
        "withheld",
        "redacted",
        "various",
        "ditto",
        "same",
        "same as above",
        "as above",
        "same as consignee",
        "same as shipper",
        "private individual",
        "individual",
        "natural person",
        "нет",
        "нет данных",
        "неизвестно",
        "неизвестен",
        "неизвестный",
        "не указан",
        "не указано",
        "не указана",
        "не определен",
        "не определено",
        "не заявлено",
        "отсутствует",
        "данные отсутствуют",
        "без названия",
        "физическое лицо",
        "физ лицо",
        "физлицо",
        "частное лицо",
        "прочие",
        "разные",
        "тот же",
        "он же",
        "то же",
        "немає",
        "немає даних",
        "невідомо",
        "не вказано",
        "не зазначено",
        "відсутній",
        "фізична особа",
        "无",
        "無",
        "不详",
        "不詳",
        "未知",
        "未知数",
        "同上",
        "个人",
        "保密",
    )
)
_ORDER = re.compile(
    "(?:to |unto )?(?:the )?order(?: of(?: the)?(?: shipper| consignee)?)?|по приказу|приказу"
)
_ERROR = re.compile("#[A-Z0-9/]+[!?]?")  # what a spreadsheet shows for a formula that failed
TOTALS = frozenset(
    (
        "total",
        "totals",
        "grand total",
        "subtotal",
        "sub total",
        "sum",
        "итого",
        "всего",
        "итог",
        "сумма",
        "усього",
        "разом",
        "всього",
        "合计",
        "合計",
        "总计",
        "總計",
        "小计",
        "gesamt",
        "summe",
        "toplam",
    )
)


def is_nothing(text: str) -> bool:
    """Return whether a cell names nothing: it has no letter, or a word for what is not known.

    >>> [text for text in ("N/A", "—", "#REF!", "Нет данных", "TO ORDER", "7", "3M") if
    ...     not is_nothing(text)]
    ['3M']
    """
    if not any(map(str.isalpha, text)) or _ERROR.fullmatch(text.strip()):
        return True
    plain = normal(text)
    return plain in NOTHING or bool(_ORDER.fullmatch(plain)) or plain in TOTALS


def is_total(text: str) -> bool:
    """Return whether a cell says that its row is the sum of the others.

    >>> is_total("TOTAL:"), is_total("Total Energies")
    (True, False)
    """
    return normal(text) in TOTALS
