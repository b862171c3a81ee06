"""What people write into a cell that has nothing to say: `N/A`, `нет данных`, `TO ORDER`, `-`.

As a name it would make one party of all the rows that do not name theirs.
"""

from __future__ import annotations

import re

from ..graph.identity import normal

# As `normal` leaves them. Words that stand for an empty cell, in a column of anything.
BLANKS = frozenset(
    map(
        normal,
        (
            *("n/a", "na", "n/d", "nan", "nil", "none", "null", "unknown", "not known"),
            *("not available", "not applicable", "not declared", "not specified", "not stated"),
            *("not provided", "missing", "empty", "blank", "tbd", "tba", "tbc", "to be determined"),
            *("to be announced", "to be confirmed", "нет", "нет данных", "неизвестно"),
            *("не указан", "не указано", "не указана", "не определен", "не определено"),
            *("не заявлено", "отсутствует", "данные отсутствуют", "немає", "немає даних"),
            *("невідомо", "не вказано", "не зазначено", "відсутній", "无", "無", "不详", "不詳"),
            *("未知", "未知数", "k. A.", "keine Angabe", "s/o"),
        ),
    )
)
# Words that stand where nobody is named: "to bearer" is on a bill of lading.
NOBODY = frozenset(
    map(
        normal,
        (
            *("not disclosed", "not identified", "unidentified", "undisclosed", "unspecified"),
            *("undefined", "confidential", "withheld", "redacted", "anonymous", "bearer"),
            *("to bearer", "holder", "to the holder", "various", "ditto", "same"),
            *("same as above", "as above", "same as consignee", "same as shipper"),
            *("private individual", "private individuals", "individual", "individuals"),
            *("natural person", "natural persons", "private person", "private persons"),
            *("physical person", "divers", "diverse", "verschiedene", "privatperson"),
            *("particulier", "personne physique", "anonyme", "anonym", "persona fisica"),
            *("неизвестен", "неизвестный", "без названия", "физическое лицо", "физические лица"),
            *("физ. лицо", "физлицо", "физ. лица", "физлица", "частное лицо", "частные лица"),
            *("прочие", "разные", "разные получатели", "тот же", "он же", "то же"),
            *("не разглашается", "не раскрывается", "конфиденциально", "скрыто", "аноним"),
            *("анонимно", "предъявитель", "на предъявителя", "фізична особа", "приватна особа"),
            *("фізичні особи", "не розголошується", "пред'явник", "同上", "个人", "個人", "私人"),
            *(
                "保密",
                "匿名",
                "同收货人",
                "同發貨人",
                "同收貨人",
                "同发货人",
                "见附件",
                "见背面",
                "凭指示",
            ),
        ),
    )
)
NOTHING = BLANKS | NOBODY
# A bill "to the order of" a bank names who may sell the goods, not who gets them.
_ORDER = re.compile(
    "(?:unto |to )?(?:the )?order(?: of(?: the)?(?: shipper| consignee)?)?"
    "|(?:un)?to (?:the )?order of .+|(?:по )?приказу(?: .+)?|.+ по поручению|по поручению .+"
)
_ELSEWHERE = re.compile(
    "(?:as per|see|according to) (?:the )?(?:shipping |attached )?(?:docs?|documents?|attached"
    "|attachment|annex|invoices?|list|contract|reverse|overleaf|back|below|above|remarks?|b l)"
    "(?: .+)?|siehe .+|voir (?:verso|annexe|facture|documents?|ci dessous)(?: .+)?"
    "|(?:см|согласно|як у) (?:документ|приложен|оборот|накладн|инвойс|ниже|выше|список|спискам)"
    r"\w*(?: .+)?|(?:various|several|diverse|multiple) (?:consignees|consignors|shippers|parties"
    "|importers|exporters|buyers|sellers|suppliers|companies|customers|recipients|senders"
    "|receivers)"
)
# Lines below a table as offices print them: with a colon, which no name has behind such a word.
_FOOTER = re.compile(
    r"\*|(?:sources?|notes?|remarks?|prepared by|checked by|approved by|compiled by|downloaded"
    "|printed|generated|disclaimer|quelle|источники?|примечани[ея]|составил[аи]?|подготовил[аи]?"
    "|джерел[оа]|примітк[аи]|注|来源|来源)(?: [^:：]{1,30})?[:：]",
    re.IGNORECASE,
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
# Of a part of the table. A firm may be called Total, but none "Subtotal Germany".
SUM = (
    "(?:subtotal|sub total|grand total|итого|всего|усього|всього) .+|(?:合计|合計|总计|總計|小计).+"
    "|total (?:for|of|per|by|in) .+|.+ (?:subtotal|grand total)"
)


def is_blank(text: str) -> bool:
    """Return whether a cell stands for an empty one, in a column of anything.

    >>> is_blank("n/a"), is_blank(" - "), is_blank("0"), is_blank("confidential"), is_blank("#REF!")
    (True, True, False, False, False)
    """
    if _ERROR.fullmatch(text.strip()):
        return False
    plain = normal(text)
    return plain in BLANKS or not plain


def is_nothing(text: str) -> bool:
    """Return whether a cell names nothing: it has no letter, or a word for what is not known.

    >>> [text for text in ("N/A", "—", "#REF!", "Нет данных", "TO ORDER", "7", "3M") if
    ...     not is_nothing(text)]
    ['3M']
    """
    if not any(map(str.isalpha, text)) or _ERROR.fullmatch(text.strip()):
        return True
    plain = normal(text)
    if plain in NOTHING or is_total(text) or _FOOTER.match(text.strip()):
        return True
    return bool(_ORDER.fullmatch(plain) or _ELSEWHERE.fullmatch(plain))


def is_total(text: str) -> bool:
    """Return whether a cell says that its row is the sum of the others.

    >>> is_total("TOTAL:"), is_total("Subtotal Germany"), is_total("Total Energies")
    (True, True, False)
    """
    plain = normal(text)
    return plain in TOTALS or bool(re.fullmatch(SUM, plain))
