"""Books (EPUB) and other zip archives made by hand."""

from __future__ import annotations

import zipfile
from io import BytesIO

PACKAGE = "<package><manifest>{}</manifest><spine>{}</spine></package>"


def zipped(**files: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def a_book(chapters: list[str], spine: list[int], manifest: str = "") -> bytes:
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(len(chapters)))
    order = "".join(f'<itemref idref="c{n}"/>' for n in spine)
    files = {f"c{n}.xhtml": chapter.encode() for n, chapter in enumerate(chapters)}
    container = b'<container><rootfile full-path="b.opf"/></container>'
    package = PACKAGE.format(items + manifest, order).encode()
    return zipped(**{"META-INF__container_xml": container, "b.opf": package, **files})
