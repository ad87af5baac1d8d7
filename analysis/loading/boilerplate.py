"""What on a page is not its article: menus, forms, share lines, teasers of other articles, requests for consent."""

from __future__ import annotations

import re
from typing import Any

_TAGS = frozenset("nav footer form button select menu dialog".split())
_ROLES = frozenset("navigation banner contentinfo search dialog alertdialog menu menubar toolbar form".split())
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:shar(?:e|ing|edaddy)|social|related|promos?|newsletters?|subscri(?:be|ption)|comments?|disqus|advert\w*|ads?|"
    r"sponsored|sidebar|breadcrumbs?|toolbar|popular|trending|recommend\w*|recirc\w*|outbrain|taboola|menu|nav|navbar|"
    r"navigation|footer|cookies?|consent|gdpr|tags|most-?read|read-?more|sign-?up|skip-?link|sr-only|visually-hidden|"
    r"screen-reader\w*|teasers?|see-?also|more-?on)(?=$|[\s_-])",
    re.I,
)
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:(?:reader|user)[\s_-]?)?(?:comments?|comentarios?|commentaires?|kommentare?|commenti|disqus)(?=$|[\s_-])",
    re.I,
)
_CONSENT_NAMED = re.compile(r"cookie|consent|gdpr|\bcmp\b|onetrust|didomi|quantcast|truste|usercentrics|privacy", re.I)
_COOKIES = re.compile(
    r"\bcookies?\b|\bconsent\b|\btrackers\b|\bpersonal (?:data|information)\b|\bEinwilligung|\btraceurs\b|"
    r"\bconsentimiento\b|\bconsenso\b",
    re.I,
)
_AGREE = re.compile(
    r"\b(?:accept\w*|agree|consent|settings|preferences|choices?|partners|our use|zustimm\w*|akzept\w*|"
    r"Einstellungen|accepte[rz]?|param[eè]tres|partenaires|aceptar|ajustes|socios|accett\w*|preferenze)\b",
    re.I,
)
_ADDRESSED = re.compile(
    r"\b(?:we|our|us|wir|unsere?\w*|nous|nos|notre|nosotros|nuestr\w+|utilizamos|usamos|noi|nostri|utilizziamo)\b", re.I
)
_READER = re.compile(
    r"\b(?:you|your|yours|Sie|Ihre?\w*|vous|vos|votre|usted|su|tu|tus|tuo|tuoi|dispositivo|Gerät)\b", re.I
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LARGE_SHARE = 0.5
_ENOUGH_LEFT = 400
"""So many characters beside a request for consent are an article, however short."""


def is_furniture(node: Any) -> bool:
    """Whether an element by its tag or role is one that every page of a site has: a menu, a footer, a form."""
    if not isinstance(node.tag, str):
        return False
    if node.tag == "footer":  # that of quoted words says whom they are from
        return all(parent.tag != "blockquote" for parent in node.iterancestors())
    return node.tag in _TAGS or node.get("role") in _ROLES


def is_boilerplate(node: Any) -> bool:
    """Whether an element by its tag, role or name holds something else than the article."""
    if is_furniture(node):
        return True
    return node.tag == "aside" or node.get("role") == "complementary" or _NAMED.search(_name(node)) is not None


def holds_comments(node: Any) -> bool:
    """Whether an element by its name holds what readers wrote below an article."""
    return isinstance(node.tag, str) and _COMMENTS.search(_name(node)) is not None


def _name(node: Any) -> str:
    return _CAMEL.sub("-", f"{node.get('class') or ''} {node.get('id') or ''}"[:400])


def asks_for_consent(text: str, *, named: bool = False) -> bool:
    """Whether a passage asks the reader to agree to cookies and the like: "We use cookies. By clicking you agree…".

    ``named``: it stands in an element named after consent, and need not say who asks.
    """
    signs = (_COOKIES, _AGREE, _READER) if named else (_COOKIES, _AGREE, _ADDRESSED, _READER)
    return all(pattern.search(text) for pattern in signs)


def drop_consent(tree: Any) -> None:
    """Take the elements out of ``tree`` that ask for consent by name and in words, unless they hold the article too.

    Advertisements and menus that AMP pages name by their elements go with them.
    """
    for node in list(tree.iter("amp-ad", "amp-embed", "amp-sidebar", "amp-consent")):
        node.drop_tree()
    whole = sum(map(len, tree.itertext())) or 1
    for node in list(tree.iter("div", "section", "aside", "dialog", "form", "p")):
        if node.getparent() is None or not (_CONSENT_NAMED.search(_name(node)) or node.get("role") in _ROLES):
            continue
        if next(node.iter("article", "main"), None) is not None or _holds_headline(tree, node):
            continue
        text = " ".join(node.itertext())
        spared = len(text) < _LARGE_SHARE * whole or whole - len(text) > _ENOUGH_LEFT
        named = _CONSENT_NAMED.search(_name(node)) is not None
        if spared and asks_for_consent(text[:20_000], named=named):
            node.drop_tree()


def _holds_headline(tree: Any, node: Any) -> bool:
    """Whether an element holds the first-level headings of a page, all that there are."""
    inside = sum(1 for _ in node.iter("h1"))
    return inside > 0 and inside == sum(1 for _ in tree.iter("h1"))
