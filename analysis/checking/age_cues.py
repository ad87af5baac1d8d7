"""The words beside an age that tell of whom it is and when: "when she was 36", "at 16, in 1944", "who turned 12"."""

from __future__ import annotations

import re

_Y = r"(?P<year>1[89]\d\d|20\d\d)\b"
_IN = r"(?:in|of|on) (?:\d{1,2} )?(?:[A-Z][a-z]+\.? |the (?:spring|summer|autumn|winter|fall|end) of )?"
_WAS = r"(?:he|she|they|each|[A-Z][\w’'-]+) (?:was|were)(?: just| only| still| about)?"
_AGED = rf"(?:when {_WAS}|at|at age|at the age of|aged|at just|at only)"
YEAR_BEFORE = re.compile(rf"\b{_Y},? {_AGED} $")
YEAR_OF_DEED = re.compile(
    rf"(?:^|[.;:,”\"] |\n)(?:and |but |then )?[Ii]n {_Y},? (?:(?!\band\b)[^.;:,\d]){{1,60}} "
    r"(?:aged|(?:at|was|turned)(?: (?:just|only|still))?(?: the age of| age)?|he was(?: just| only)?) $"
)
"""Before the age at a deed that opens a clause: "In 1986 she left at", not "born in 1967, she left at"."""
SAYS_AGE = re.compile(
    r"(?:(?:\b(?:[Hh]e|[Ss]he|I|who|[A-Z][\w’'-]+)|,) (?:was|turned|became)|\b(?:at|aged|age|age of|turned))"
    r"(?: just| only| still)? $"
)
YEAR_BEHIND = re.compile(
    rf"(?:(?:,? when [^.;:!?\d]{{1,80}}?|,)?|,? (?:with|for|on|in|as) (?:[^.;:!?,\d]|, (?=(?:an?|the|his|her) ))"
    rf"{{1,60}}?) {_IN}{_Y}"
)
AGO_BEFORE = re.compile(rf"\b(?P<many>\d{{1,2}}|[a-z-]+) years ago,? {_AGED} $")
AGO_BEHIND = re.compile(r"(?: when [^.;:!?\d]{1,60}?)?,? (?P<many>\d{1,2}|[a-z-]+) years ago\b")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
WAS_WHEN = re.compile(r"\b(?:[Hh]e|[Ss]he|who|[A-Z][\w’'-]+) was(?: just| only)? $")
OPENS_SHE = re.compile(r"[“\"]?(?:He|She)\b")
THEN = re.compile(
    r"\b(?:(?:since|until|when|before) (?:he|she|they|I) (?:was|were)(?: just| only)?"
    r"|at(?: the age of| age| just| only)?|aged|, then(?: aged| just| only)?) $"
)
CLOSES = re.compile(r"[,.;:)!?”\"]|$| (?:when|in|and|but|with|after|before|as|has|had|for|to|on|then|years)\b|\n")
BOTH = re.compile(r"\b(?:both|each|all|neither|twins?) (?:now |then )?(?:of them )?(?:is |are |was |were )?$", re.I)
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
SELF = re.compile(r"\b(?:I|my)\b")
KIN_OF = re.compile(
    r"\b(?:his|her|their|my|[\w’']+['’]s) (?:[\w-]+ ){0,2}?(?:(?:grand)?(?:son|daughter|father|mother)|brother"
    r"|sister|wife|husband|mum|dad|partner|friend|colleague|successor|predecessor|team-?mate|child|twin)s?\b",
    re.I,
)
TURNED = re.compile(r"\b(?:turned|turns|has turned)(?: just)? $")
WHEN_TURNED = re.compile(r"[,.;)]|$|\n| (?:only|just|last|this|next|on|yesterday|today|and|in [A-Z])")
IS = re.compile(
    r"(?<!when )(?<!if )(?<!until )(?<!once )(?<!before )"
    r"\b(?:[Hh]e is|[Ss]he is|[Hh]e['’]s|[Ss]he['’]s|I am|I['’]m|[A-Z][\w’'-]+ is)(?: now| still)? $"
    r"|\b(?:[Nn]ow|[Tt]oday) (?:aged )?$|\bwould (?:now be|be|have been|have turned) $"
)
OF_WHO = re.compile(
    r",? (?:who|and) (?:had |has |was |first |then |also )?(?:(?!\b(?:when|who|whose|while|but)\b)[^,.;:]){1,80}(?:, )?"
)
"""Between a name and an age in the clause behind it: "her husband, Rui, who died in 2001 aged"."""
WHO_IS = re.compile(r", who (?:is|turned|has turned|turns|was)(?: now| only| just)? $")
APART = re.compile(
    r"\b(?:previous|former|last|other|another|second|third|next|older|younger|elder|youngest|oldest|first)\b"
)
NAMED_AS = re.compile(
    r"\b(?:named|identified)(?: (?:him|her|the [a-z]+(?: [a-z]+)?))? (?:by [\w ]{1,20} )?as (?:[A-Z][a-z]+\.? )?$"
)
A_WOMAN_OF = re.compile(r"\b[Aa] (?:[a-z]+ )?(?:man|woman|boy|girl|pensioner|driver|teenager) of $")
SAID = re.compile(r"\b(?:said|says) the [a-z]+, $")
SINCE_THEN = re.compile(r"\b(?:since|until|before) (?:he|she|they|I) (?:was|were)(?: just| only)? $")
DEFINITE = re.compile(
    r"\b[Tt]he (?:[a-z-]+ ){0,2}[a-z]+(?:, (?:who (?:is|was|turned|turns) |aged |now )?| \()$|\b[Tt]he $"
    r"|\b(?:said|says) the [a-z]+, $"
)
BORN = re.compile(
    r"(?:(?:^|[.?!][”\"]? |\n)Born|\b(?:[Hh]e|[Ss]he) was born|\bhaving been born)\b"
    r"(?: (?:in|on|at)\b| [A-Z][\w-]+| \d{1,2}| the same [a-z]+|,){0,7}? (?P<year>1[89]\d\d|20\d\d)\b"
)
OPEN = re.compile(
    r"\b(?:will|would|could|can|may|might|if|never"
    r"|(?:hope|want|plan|aim|expect|intend|like)\w* to|due to|able to)\b"
)
"""Before an age that nobody may have had: "hoped to stop at 29, in 2000"."""
TURNED_IN = re.compile(rf" {_IN}{_Y}")
WAS_THEN = re.compile(r"\b(?:[Hh]e|[Ss]he|I|who|[A-Z][\w’'-]+) was(?: just| only| still)? $|, $")
AT_THE_TIME = re.compile(r" (?:then|at the time)\b")
LONG_AGO = re.compile(r"\b(?:ago|later|before|earlier|when)\b")
"""In a sentence on a death that is not of these days."""
LATELY = re.compile(
    r"\b(?:has died|last (?:week|month|night|year|[A-Z]\w+)|this (?:week|month|morning)|yesterday|today|[A-Z]\w+day"
    r"|on \d{1,2} [A-Z]\w+|on [A-Z]\w+\.? \d{1,2}\b)"
)
GIVEN = re.compile(r"\b(?P<name>[A-Z][a-z]+) (?:was|is|turned|has turned)(?: only| just| still| now)? $")
WAS_NAMED = re.compile(r"(?:^|[.?!;:,”\"“] ?)[A-Z][a-z]+ was (?:just |only )?$")
ENDS = re.compile(r"[.,;!]")
"""Behind "Tom was 27", of the dead."""
THEN_ALONE = re.compile(r", then(?: aged| just| only)? $")
