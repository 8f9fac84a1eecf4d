"""The names of Word's XML, and the walk over elements that only wrap others."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Word also saves "strict" files, in which only the namespaces differ.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_WRAPPERS_NAMES = (
    "sdt sdtContent ins moveTo smartTag customXml hyperlink fldSimple dir bdo Choice Fallback"
)
_WRAPPERS = frozenset(_WRAPPERS_NAMES.split())


def transitional(content: bytes) -> bytes:
    """A part of a strict file with the namespaces of an ordinary one."""
    return content.replace(_STRICT, W[1:-1].encode())


def local(element: etree._Element) -> str:
    """The name without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def unwrapped(element: etree._Element) -> Iterator[etree._Element]:
    """The children, with insertions, links, content controls and the like opened, and of
    alternatives the first only."""
    for child in element:
        name = local(child)
        if name == "AlternateContent":
            yield from unwrapped(child[0]) if len(child) else ()
        elif name in _WRAPPERS:
            yield from unwrapped(child)
        elif name:
            yield child


def value(element: etree._Element | None, path: str) -> str | None:
    """The w:val of a descendant such as "pPr/pStyle"; None when absent."""
    found = descendant(element, path)
    return None if found is None else found.get(f"{W}val", "")


def descendant(element: etree._Element | None, path: str) -> etree._Element | None:
    if element is None:
        return None
    return element.find("/".join(W + step for step in path.split("/")))


def is_on(element: etree._Element | None, path: str) -> bool | None:
    """A switch such as "rPr/b": on, off, or None when nothing is said."""
    said = descendant(element, path)
    if said is None:
        return None
    return said.get(f"{W}val", "true") not in ("0", "false", "off", "none")
