"""From the markup of a page to its tree, without what says nothing to a reader and without what only costs time."""

from __future__ import annotations

import re
from typing import Any

_DEEPEST = 250
_ANY_TAG = re.compile(r"</?([a-zA-Z][\w:-]{0,40})[^<>]*>?")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
BLOCKS = frozenset(
    "p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody "
    "tfoot tr td th blockquote pre figure figcaption address form fieldset legend hr title body html center details "
    "summary dialog menu search hgroup video audio picture".split()
)
"""Elements that a browser sets on lines of their own."""
MUTE = ("script", "style", "svg", "noscript", "template", "iframe")
"""Elements that hold no text for a reader."""
_MOST_ATTRIBUTES = 128
"""More attributes in one tag are cut off: libxml2 compares each of them with all before it."""
_ATTRIBUTE = r"""[\s/]*+(?:[^\s"'>/=][^\s>/=]*+|["'=])(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
_TAG = re.compile(rf"(<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{{_MOST_ATTRIBUTES}}}+)(?:{_ATTRIBUTE})++")


def without_mute(markup: str) -> str:
    """Markup without the elements that say nothing to a reader, scripts above all."""
    for name in MUTE:
        lower = markup.lower()
        if len(lower) != len(markup):  # "İ" grows in lower case: look in ASCII alone
            lower = re.sub(r"[A-Z]", lambda match: match[0].lower(), markup)
        kept = []
        place = 0
        while (start := lower.find(f"<{name}", place)) >= 0:
            stop = lower.find(f"</{name}", start)
            if stop < 0:
                break
            if markup[start + len(name) + 1 : start + len(name) + 2] not in "> \t\n\r/":
                kept.append(markup[place : start + 1])
                place = start + 1
                continue
            kept.append(markup[place:start])
            close = lower.find(">", stop)
            place = close + 1 if close >= 0 else len(markup)
        markup = "".join(kept) + markup[place:]
    return markup


def with_few_attributes(markup: str) -> str:
    """Markup whose tags have at most 128 attributes each."""
    return _TAG.sub(r"\1", markup)


def page_tree(markup: str) -> Any:
    """The tree of a page, None where there is none to be made."""
    from lxml import etree

    try:
        tree = _parsed(with_few_attributes(markup))
        if _is_deep(tree):
            tree = _parsed(_flat(markup))
        for node in list(tree.iter(*MUTE)):
            node.drop_tree()
    except (etree.LxmlError, ValueError, AssertionError, RecursionError):
        return None
    return tree


def _parsed(markup: str) -> Any:
    from lxml import html

    parser = html.HTMLParser(no_network=True, encoding="utf-8")
    return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)


def _is_deep(tree: Any) -> bool:
    """Whether a tree is as deep as libxml2 makes them: what lies deeper is missing."""
    from lxml import etree

    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth >= _DEEPEST:
            return True
    return False


def _flat(markup: str) -> str:
    """Markup with nothing in it but paragraphs one after the other."""
    return _ANY_TAG.sub(lambda tag: "<p>" if tag[1].lower() in BLOCKS else "", _COMMENT.sub("", markup))


def xml_tree(data: bytes) -> Any:
    """The tree of an XML file, its entities left alone; a malformed one is read as far as that goes.

    Raises ValueError or an LxmlError where there is no XML at all.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    tree = etree.fromstring(data, parser)
    if tree is None:
        raise ValueError("no XML")
    return tree
