"""PDF files made by hand, from what they draw: ``at(50, 700, "words")`` and the like."""

from __future__ import annotations

from io import BytesIO


def at(x: float, y: float, text: str, size: float = 11) -> str:
    """The drawing of one piece of text, at a place in points from the lower left corner."""
    safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({safe}) Tj ET"


def pdf_of(*pages: str) -> bytes:
    """A PDF whose pages draw what they are given, in Helvetica."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for drawn in pages:
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        stream.set_data(drawn.encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
