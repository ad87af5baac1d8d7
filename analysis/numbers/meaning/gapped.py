"""What a bare number counts where its noun stands only by the number before it, as the shape of both is the same.

"97 requests for milk, 52 for fish", "7,000 warheads and the United States, 6,800", "Of the 26 members, 20 said".
"""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import LOOSENING, any_of, words_for

_PREPOSITIONS = words_for("before parts of a count")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_INITIAL = re.compile(r"(?<=\b[A-Z])\.")
_WORD = re.compile(r" ([a-z]+) ")
_JOINT = re.compile(rf"(?:,|;|\band|,? including) {LOOSENING}$")
_LIST = re.compile(rf"(?:,? including|:| [-–—]) {LOOSENING}$")
_SPELL = rf"(?:this|last|next) (?:{any_of('time nouns')})"
_WHEN = re.compile(rf"\b(?:{_SPELL}|today|yesterday|tomorrow),? and {LOOSENING}$")
_THEN = re.compile(rf" (?:(?:in|on) (?:[A-Z]|\d{{4}}\b)|{_SPELL}\b)")
_MORE = re.compile(rf"[^;.\d]{{0,90}}, (?:an?|the) (?:{any_of('nouns up', 'nouns down')}) of {LOOSENING}$")
_NAMED = re.compile(r"[^;.\d]{0,100}?[A-Z][^;.,()\d]{1,60} \($")
"""Before a number that stands alone in a bracket behind a name: "at Newark Airport (394), Kennedy Airport (355)"."""
_ANOTHER = re.compile(
    rf"[^.;\d]{{0,40}}?,? (?:and|while|but) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}},? "
    rf"(?:had |has |with )?{LOOSENING}$"
)
_ENDS = re.compile(r"[,.;)]|$|\s*$")
_DONE = re.compile(rf"^ [^\d,;:()]+ (?:and|but|or) (?:then |later |also )?[a-z]+ {LOOSENING}$")
_BEFELL = re.compile(rf" (?:was|were|are|had|have)(?: [a-z]+){{1,4}},? (?:and|while|but) {LOOSENING}$")
_STOPS = re.compile(r"\s*(?:[.,;)]|$)| (?:more|others|of them)\b")
_NEAR = 60  # characters between two numbers of the same things
_LIVING = frozenset(("turned", "was", "were", "is", "had"))
_WITH = re.compile(rf", with {LOOSENING}$")
_WHOLE = re.compile(rf"[\"“]?(?:Out )?[Oo]f (?:(?:the|these|those|its|their|his|her|all|our) )?{LOOSENING}$")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_FARTHEST = 130


def says_again(context: SentenceContext, one: Quantity, two: Quantity) -> bool:
    """Whether a bare number counts what the one before it does, as the shape of the sentence is the same again."""
    text = context.text
    gap = _INITIAL.sub("", _YEAR.sub("then", text[one.end : two.start]))
    if len(gap) > _FARTHEST or any(map(str.isdigit, gap)):
        return False
    if _NAMED.fullmatch(gap) and text[two.end : two.end + 1] == ")":
        return True
    if _WHEN.search(gap) and _THEN.match(text, two.end):
        return True
    if _ANOTHER.fullmatch(gap) and _ENDS.match(text, two.end):
        return True
    if _WITH.search(gap):
        doing = context.grammar.low(context.after(two))
        return doing not in ("having", "") and context.grammar.tag(context.after(two)) == "VBG"
    leads = _WORD.match(text, two.end)
    if leads is None or leads[1] not in _PREPOSITIONS:
        return False
    if _LIST.search(gap):
        return True
    return f" {leads[1]} " in gap and _JOINT.search(gap) is not None


def difference_of(context: SentenceContext, one: Quantity, two: Quantity) -> bool:
    """Whether a bare number tells how much more or fewer those before it are: "won 14 seats, an increase of (10)"."""
    return _MORE.fullmatch(context.text, one.end, two.start) is not None


def did_too(context: SentenceContext, one: Quantity, two: Quantity) -> bool:
    """Whether a bare number is of the same things, to which something else was done: "printed 9 books and sold (4)"."""
    grammar, gap = context.grammar, context.text[one.end : two.start]
    things = (one.of or "").split(" ")[0]
    if not gap.startswith(f" {things}") or not _DONE.search(gap) or not _STOPS.match(context.text, two.end):
        return False
    verb = context.before(two)
    return len(gap) < _NEAR and grammar.tag(verb) in ("VBD", "VBN") and grammar.low(verb) not in _LIVING


def befell_too(context: SentenceContext, one: Quantity, two: Quantity) -> bool:
    """Whether a bare number is of the same things, which fared otherwise: "9 homes were hit and (4) collapsed"."""
    gap = context.text[one.end : two.start]
    things = (one.of or "").split(" ")[0]
    if not gap.startswith(f" {things} ") or not _BEFELL.search(gap):
        return False
    acts_too = context.grammar.tag(context.after(two)) in ("VBD", "VBN", "VBP")
    return acts_too and context.grammar.tag(context.after(two) + 1) in ("", ".", ",", "IN", "TO", "RB", "CC")


def is_whole(context: SentenceContext, one: Quantity) -> bool:
    """Whether a sentence opens with the number of all of which it tells a part: "Of the 26 members, 20 said"."""
    return _WHOLE.fullmatch(context.text, context.start, one.start) is not None


def acts(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a finite verb stands right behind a number."""
    return context.grammar.tag(context.after(quantity)) in _FINITE
