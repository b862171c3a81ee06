"""Patterns of phrases of goods: their ends, the words before them, the joints of a list."""

from __future__ import annotations

import re

from .words import either, words

# Verbs that end a phrase of goods; "designs" may be goods.
S_FORM = either(
    [form for form in words().verbs if form.endswith(("s", "ed", "sold")) and form != "designs"]
    + (
        "operates holds owns works participates plays acts cooperates serves supports conducts"
        " offers uses imports maintains contributes engages specialises has trades"
    ).split()
)
# The end of a phrase of goods: a relative clause, a purpose, a place, a verb or the next subject.
STOP = re.compile(
    r",? (?:which|that|who|used|designed|intended|destined|dedicated|developed|produced"
    r"|manufactured|made|equipped|deployed|needed|required|relevant|based|capable|incorporated"
    r"|according to|(?:similar|identical|comparable|compatible) (?:to|with)"
    r"|installed|mounted|fitted|linked|related to|"
    r"for use|for the use|in accordance|in order|in the|in a|in its|in russia|in violation|in"
    r" support|in iran|in [PCFX][0-9]|under|through|via|by|with|within|while|when|where|whose|who"
    r"|as well as for|as part|as an?|thus|thereby|because|since|after|"
    r"during|including for|including on|including in|to the|to be|to [a-z]+|to [PCF][0-9]+|from"
    r" [PCFX][0-9]|on the|on [a-z]+|at the|at [PX][0-9]|against|among|across|despite|due|following"
    r"|has|have|had|is|are|was|were|will|can|it|they|its|ultimately|namely for|"
    r"also|directly|indirectly|throughout|until|without|around|per|up to|together)\b"
    r"|[;:.]|,? and (?:also |then |thus )?(?:is|has|was|are|were|had|its|it|he|she|the company"
    r"|[P][0-9]+|(?:the )?(?:manufacture|production|development|supply|sale|maintenance|repair)"
    r" of|"
    + S_FORM
    + (
        r")\b|, (?:but|thus|thereby|making|playing|providing|supporting|supplying|helping"
        r"|contributing|working|ensuring|enabling|an? |the (?:company|main|only)|specifically|in"
        r" particular for|mainly for|primarily for|notably for|including for)(?= )(?!"
        r" [a-z -]*(?:systems|equipment|vehicles|components|devices)\b)"
    )
)
# Wholes for which parts are listed: "filters for tanks, vehicles and aircraft".
PLATFORM = words().sets["platform"]
# What leads from a class of goods to the items of it.
SUBLIST = re.compile(
    r"(?:,| and|, and)? (?:including|such as|like|e\.g\.|for example,?|for instance,?|namely"
    r"|notably|in particular|especially|among others,?|specifically|particularly)(?: the)? "
)
# Articles, numbers and adjectives before goods that say nothing of what they are.
LEAD = re.compile(
    r"^(?:(?:and|or|also|both|either) )?(?:(?:the|a|an|its|their|his|various|several|some"
    r"|other|different|certain|numerous|multiple(?! launch| rocket)|many|all|any|at least|up"
    r" to|more than|over|such|these|those|new|advanced|modern|"
    r"wide range of|range of|variety of|types of|kinds of|series of|number of|lines of|full"
    r" range of|key|critical|crucial|important|specific|high-quality|large|strategically"
    r" important|modifications of|models? of|models? (?=W[0-9])|"
    r"[0-9]+(?:,[0-9]{3})*(?![0-9,]| ?(?:mm|cm|kg|v|kw|km)\b)|two|three|four|five"
    r"|first(?! person)|latest|state-of-the-art|iranian-made|russian-made|innovative|russian)"
    r" )+"
)
# "More than 10,000 containers of shells", "hundreds of W0 drones": how much, and then the goods.
QUANTITY = re.compile(
    r"^(?:(?:[$€£]?[0-9][0-9.,]*|usd|eur|million|billion|thousand|hundred|over|about|nearly|almost"
    r"|around|approximately|estimated|metric|more|than|at|least|up|to|an?|several|some|many) )*"
    r"(?:(?:tonnes?|tons?|kilograms|kilogrammes|kg|litres|containers|wagons|truckloads|crates|boxes"
    r"|pallets|shipments?|consignments?|batch(?:es)?|deliver(?:y|ies)|cargo(?:es)?|units|pieces"
    r"|worth) of |(?:dozens|hundreds|thousands|tens) of (?=[^,.;]*W[0-9]))"
)
# Adjectives that make no goods of a vague head: "modern systems".
GENERIC = frozenset(
    (
        "military advanced modern special defence industrial high-tech high other innovative"
        " dual-use similar key critical necessary relevant russian specialised special-purpose"
        " new certain related financial crucial technical state-of-the-art"
    ).split()
)
# The words behind the head of a phrase.
PLACE_OF = re.compile(r" (?:for|to|from|of|on|in|into|onto|against|aboard)(?: |\Z)")
