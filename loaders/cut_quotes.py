"""What a quotation leaves out of its sentence although it may turn the sense of what is quoted."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..graph.quotes import found_in, plain
from .extract.reason_sentences import sentences

# Words that deny, doubt or put a condition, in languages of many documents. Whether one of them
# bears on the words that are quoted, only a reader can tell.
_TURNING = re.compile(
    r"\b(?:not|no|never|nor|neither|none|without|cannot|\w+n't|den(?:y|ies|ied|ial)|false(?:ly)?"
    r"|untrue|unconfirmed|alleg(?:es?|ed|edly|ations?)|claim(?:s|ed)|reportedly|suspected|accused"
    r"|may|might|could|would|if|unless|planned|failed|refused|rumou?red"
    r"|ne|n'\w+|pas|jamais|aucune?|sans|dément(?:i|ent)?|nie|aurai(?:t|ent)"
    r"|nicht|keine?[mnrs]?|niemals|angeblich|bestreitet|soll(?:en)?"
    r"|не|ні|ніколи|без|нібито|начебто|заперечу(?:є|ють)|нет|никогда|якобы|отрица(?:ет|ют))\b"
    r"|没有|并未|从未|否认|据称|涉嫌",
    re.IGNORECASE,
)


class LeftOut(NamedTuple):
    """A sentence that is quoted in part: its number in the document, and the word left out."""

    number: int
    sentence: str
    word: str


def left_out(text: str, quote: str) -> LeftOut | None:
    """Return the first sentence of which a quotation leaves out a word that may turn its sense.

    None if the quotation stands whole in no such sentence, or in another one without such a word.

    Args:
        text: The words of a document.
        quote: Words of it.
    """
    found = None
    for number, sentence in enumerate(sentences(text), 1):
        whole = found_in(sentence.text, " ".join(sentence.text.split()))
        quoted = found_in(whole, quote)
        if not quoted:
            continue
        word = _TURNING.search(whole.replace(quoted, " ", 1))
        if word is None:
            return None
        found = found or LeftOut(number, whole, word[0])
    return found


def left_out_note(key: str, cut: LeftOut) -> str:
    """Return what to tell whoever wrote a claim with such a quotation."""
    return (
        f'The sentence that {key} quotes in part also has "{plain(cut.word)}": {cut.sentence}\n'
        "If that bears on the claim, quote all of it: "
        f"entrepot claim edit {key} --set quote=#{cut.number}"
    )
