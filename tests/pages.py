"""A built site as a visitor finds it: pages by address, links followed as a browser does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

from bijeen.routes import file_of

ORIGIN = "https://site.test/"
"""Where the pages are imagined to stand."""


class Page:
    """One page: its address within the site and its elements."""

    def __init__(self, address: str, root: etree._Element) -> None:
        self.address = address
        self.root = root

    def all(self, xpath: str) -> list[etree._Element]:
        """The elements that an XPath finds."""
        return cast("list[etree._Element]", self.root.xpath(xpath))

    def one(self, xpath: str) -> etree._Element:
        """The only element that an XPath finds."""
        [element] = self.all(xpath)
        return element

    def texts(self, xpath: str) -> list[str]:
        """The texts of the elements that an XPath finds, white space as a browser shows it."""
        return [said(element) for element in self.all(xpath)]

    def text(self, xpath: str = "//body") -> str:
        """The text of the only element that an XPath finds."""
        return said(self.one(xpath))

    @cached_property
    def ids(self) -> list[str]:
        """Every id on the page."""
        return [element.get("id", "") for element in self.all("//*[@id]")]

    @property
    def is_redirect(self) -> bool:
        """Whether the page only sends on to another."""
        return bool(self.all("//meta[@http-equiv='refresh']"))

    def addresses(self) -> Iterator[tuple[str, str, str]]:
        """Every address that the page names: tag, attribute, address."""
        for name in ("href", "src", "action", "data-src", "poster"):
            for element in self.all(f"//*[@{name}]"):
                yield str(element.tag), name, element.get(name, "")
        for element in self.all("//*[@srcset]"):
            for choice in element.get("srcset", "").split(","):
                yield str(element.tag), "srcset", choice.split()[0]

    def target(self, address: str) -> str:
        """An address as a browser resolves it on this page."""
        return urljoin(ORIGIN + self.address, address)


def said(element: etree._Element) -> str:
    """The text of an element, white space as a browser shows it."""
    return " ".join("".join(cast("Iterator[str]", element.itertext())).split())


class Site:
    """A folder with a built site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file, by its path."""
        return frozenset(f.relative_to(self.folder).as_posix() for f in self.folder.rglob("*") if f.is_file())

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page, by its address."""
        parser = html.HTMLParser(encoding="utf-8")
        found = {}
        for file in sorted(file for file in self.files if file.endswith(".html")):
            address = file.removesuffix("index.html") if file.rpartition("/")[2] == "index.html" else file
            found[address] = Page(address, html.parse(self.folder / file, parser).getroot())
        return found

    @cached_property
    def shown(self) -> dict[str, Page]:
        """Every page but those that only send on."""
        return {address: page for address, page in self.pages.items() if not page.is_redirect}

    def __getitem__(self, address: str) -> Page:
        return self.pages[address]

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.folder / path).read_text(encoding="utf-8")

    def fault(self, page: Page, address: str) -> str | None:
        """Why a link within the site leads nowhere, or None when it arrives."""
        target = page.target(address)
        if not target.startswith(ORIGIN):
            return None
        parts = urlsplit(target)
        path = unquote(parts.path.lstrip("/"))
        if file_of(path) not in self.files:
            return f"{page.address}: {address} is not there"
        if parts.fragment and path in self.pages and unquote(parts.fragment) not in self.pages[path].ids:
            return f"{page.address}: {address} has no such id"
        return None
