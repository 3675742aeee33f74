"""What only MkDocs knows of a site: where it stands, where its source is, and what was built onto the engine."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from bijeen.content.configfile import ConfigPlaces
from bijeen.resources import TESTED, overrides
from bijeen.site.statements import Publishing

_MASTER = "edit/master/"
_CODE = frozenset((".css", ".html", ".js"))


def publishing_of(config: MkDocsConfig) -> Publishing:
    """How a site is published; the engine's folder of templates is in the theme by now."""
    return Publishing(
        site_url=config.site_url or "",
        repo_url=config.repo_url or "",
        own_code=_has_own_code(config),
        tested=Path(config.config_file_path).resolve() == TESTED,
    )


def edit_uri_of(config: MkDocsConfig, places: ConfigPlaces) -> str | None:
    """Where the files of a site can be changed, below `repo_url`.

    Where a site says only which repository it has, MkDocs takes "master" for its branch. GitHub and GitLab have called
    the first branch "main" since 2020 and 2021.
    """
    made_up = (config.edit_uri or "").startswith(_MASTER) and not places.holds("edit_uri")
    return f"edit/main/{(config.edit_uri or '').removeprefix(_MASTER)}" if made_up else config.edit_uri


def _has_own_code(config: MkDocsConfig) -> bool:
    """Whether the site has templates, styles, scripts or plugins that came with neither the engine nor MkDocs."""
    if config.extra_css or config.extra_javascript or set(config.plugins) != {"bijeen"}:
        return True
    folders = [Path(folder).resolve() for folder in config.theme.dirs]
    own = folders[: folders.index(overrides().resolve())]  # theirs come first, ours next
    return any(file.suffix in _CODE for folder in own for file in folder.rglob("*"))
