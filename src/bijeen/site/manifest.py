"""`manifest.webmanifest`: what a telephone shows of a site that is put on its home screen (W3C, Web App Manifest)."""

from __future__ import annotations

import json
from collections.abc import Collection

from bijeen.content.content import Content
from bijeen.drawing.icons import APPLE, MASKABLE, PNG_ICONS
from bijeen.routes import ASSETS, FAVICON_SVG


def manifest(content: Content, *, language: str, icons: Collection[str]) -> str:
    """The manifest of a site that has these `icons` (addresses). Its own addresses are relative: it may move."""
    listed = [
        {
            "src": f"{ASSETS}{name}",
            "sizes": f"{side}x{side}",
            "type": "image/png",
            "purpose": "maskable" if name == MASKABLE else "any",
        }
        for name, (side, _) in PNG_ICONS.items()
        if name != APPLE and f"{ASSETS}{name}" in icons
    ]
    listed.append({"src": FAVICON_SVG, "sizes": "any", "type": "image/svg+xml", "purpose": "any"})
    described = {
        "name": content.network.name,
        "short_name": content.network.name,
        "description": content.network.sentence,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",  # a site with links to everywhere needs the browser's way back
        "theme_color": content.palette.paper,
        "background_color": content.palette.paper,
        "icons": listed,
    }
    return json.dumps(described, ensure_ascii=False, indent=1)
