"""Contrast by the pixels: what a style sheet says of a colour is not always what is behind a text."""

from __future__ import annotations

import io

from PIL import Image
from playwright.sync_api import Locator

Colour = tuple[int, ...]

CLEAR = """(it) => {
    const style = getComputedStyle(it), drawn = it instanceof SVGElement, colour = drawn ? style.fill : style.color;
    it.style.setProperty("-webkit-text-fill-color", "transparent", "important");
    it.style.setProperty("fill-opacity", "0", "important");
    const dot = new OffscreenCanvas(1, 1).getContext("2d");
    dot.fillStyle = colour; // a mixed colour is no rgb(...)
    dot.fillRect(0, 0, 1, 1);
    return [...dot.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""


def least_contrast(text: Locator) -> float:
    """The contrast of a text with the least fitting pixel behind it, by WCAG 2.2; the text is left invisible."""
    text.scroll_into_view_if_needed()
    ink: Colour = tuple(text.evaluate(CLEAR))
    return min(contrast(ink, ground) for ground in colours(text.screenshot(animations="disabled")))


def colours(picture: bytes) -> set[Colour]:
    """Every colour of a PNG."""
    with Image.open(io.BytesIO(picture)) as image:
        rgb = image.convert("RGB")
        return {pixel for _, pixel in rgb.getcolors(rgb.width * rgb.height) or [] if isinstance(pixel, tuple)}


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of "relative luminance")."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
