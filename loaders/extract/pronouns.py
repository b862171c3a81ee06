"""Patterns of pronouns, of words that stand for a party, and of subjects before a verb."""

from __future__ import annotations

import re

from .masking import PARTY
from .words import either, words

ADVERB = either(words().sets["adverb"])
ORG = either(words().sets["organisation"])
KINSHIP = (
    r"(?:father|son|daughter|wife|husband|brother|sister|mother|nephew|cousin|spouse"
    r"|daughter-in-law|son-in-law|brother-in-law)"
)
KIN = re.compile(rf"\b{KINSHIP}(?: of|,)? ([PH][0-9]+)")
# "The company", "it", "this agency": the party last spoken of.
IT = (
    r"(?:it|(?:the|this|that) (?:[a-z-]+ )?(?:company|entity|firm|enterprise|plant|institute"
    r"|organi[sz]ation|cent(?:re|er)|agency|bureau|factory|holding|corporation|bank|group|unit"
    r"|association|manufacturer|concern|facility|joint venture|foundation))(?![\w-])"
)
HE = r"(?:he|she)(?!\w)"
ITS = r"(?:its|the (?:company|entity|firm|enterprise|plant|organi[sz]ation|institute)’s)(?!\w)"
# A party, pronoun or vessel, also "a Kyrgyz firm, P0," where a clause begins; words in apposition
# and adverbs, then a finite verb. The words that are excluded before the verb have the form of one
# and are mostly nouns or prepositions here.
SUBJECT = re.compile(
    rf"(?<![\w-])(?P<class>(?:^|(?<=that )|(?<=[0-9]{{4}}, ))(?:an?|another) (?:[a-z]+-)?"
    rf"(?:(?!(?:of|for|in|by|with|to|from|near|and|or) )[a-z-]+ ){{0,4}}?{ORG}, )?"
    rf"(?P<who>{PARTY}(?!’)|V[0-9]+|{IT}|{HE})(?(class),|)(?P<gap>(?:, (?:(?:an?|the|also|formerly"
    rf"|which|known|aka|based|together|along|in|through|as|not|one|registered|located"
    rf"|headquartered|incorporated|founded|established"
    rf"|(?:owned|operated|managed|controlled) by)\b|{PARTY}’s )[^,]*,)?(?: (?:{ADVERB}|,))*) "
    r"(?=(?!(?:as|its|this|his|various|across|less|thus|forces|based|linked|listed|used"
    r"|including|under|us|series|systems|missiles|uavs|needs)\b)(?:is|was|are|were|has|have"
    r"|had|acts?|can|may|will|operates|specialises|specializes|continues|helps?|serves|holds|held"
    r"|owns|flew|belong"
    r"|(?:bought|built|sent|sold|resold)(?!,| (?:at|by|for|from|in|of|on|to|under|with)\b)"
    r"|[a-z-]+(?:s|ed))\b)"
)
