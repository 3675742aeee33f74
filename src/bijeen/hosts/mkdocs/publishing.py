"""What only MkDocs knows of a site: where it stands, where its source is, and what was built onto the engine."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from bijeen.resources import overrides
from bijeen.site.statements import Publishing

_CODE = frozenset((".css", ".html", ".js"))


def publishing_of(config: MkDocsConfig) -> Publishing:
    """How a site is published; the engine's folder of templates is in the theme by now."""
    return Publishing(site_url=config.site_url or "", repo_url=config.repo_url or "", own_code=_has_own_code(config))


def _has_own_code(config: MkDocsConfig) -> bool:
    """Whether the site has templates, styles, scripts or plugins that came with neither the engine nor MkDocs."""
    if config.extra_css or config.extra_javascript or set(config.plugins) != {"bijeen"}:
        return True
    folders = [Path(folder).resolve() for folder in config.theme.dirs]
    own = folders[: folders.index(overrides().resolve())]  # theirs come first, ours next
    return any(file.suffix in _CODE for folder in own for file in folder.rglob("*"))
