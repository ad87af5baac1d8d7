"""What stands around some words of a text, cut between words."""

from __future__ import annotations


def surroundings(
    text: str, start: int, end: int, left: int, right: int, before: int, behind: int
) -> tuple[str, int, int]:
    """The words from ``start`` to ``end`` with so many characters ``before`` and ``behind`` them, and where they begin
    and end in that. It lies between the edges ``left`` and ``right``; "…" stands where there is more.
    """
    begin, stop = max(left, start - before), min(right, end + behind)
    begin = begin if begin == left else max(begin, text.find(" ", begin, start) + 1)
    stop = stop if stop == right else max(end, text.rfind(" ", end, stop))
    more = "" if begin == left else "… "
    shown = f"{more}{text[begin:stop]}{'' if stop == right else ' …'}"
    return shown, start - begin + len(more), end - begin + len(more)
