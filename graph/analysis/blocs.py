"""Groups of countries in guidance and statistics, as ISO codes, each with its source."""

from __future__ import annotations

# Lower case, because these are also the uids of countries.
EU27 = frozenset(
    "at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se".split()
)
COALITION = EU27 | frozenset("au ca is jp li nz no kr ch tw gb us".split())
COALITION_SOURCE = (
    "Global Export Control Coalition: the countries of Supplement No. 3 to part 746 of the EAR, "
    "with the United States (as generally known; the text was not at hand)"
)
# Members of the Eurasian Economic Union, each with its first day: goods cross between them without
# customs duty or, as a rule, customs control.
EAEU = {
    "am": "2015-01-02",
    "by": "2015-01-01",
    "kg": "2015-08-12",
    "kz": "2015-01-01",
    "ru": "2015-01-01",
}
EAEU_SOURCE = (
    "Treaty on the Eurasian Economic Union, in force 1 January 2015, and the accession treaties of "
    "Armenia and Kyrgyzstan (as generally known; the texts were not at hand)"
)
