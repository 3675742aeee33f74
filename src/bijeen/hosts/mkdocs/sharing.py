"""The files of a site shared out among processes."""

from __future__ import annotations

from itertools import cycle

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from bijeen.hosts.mkdocs.files import ExportFile
from bijeen.hosts.mkdocs.pages import GeneratedPage
from bijeen.hosts.shares import ALONE, Share, share_out


def share_files(files: Files, config: MkDocsConfig, work: int) -> Share:
    """Render the pages in as many processes as there are processors; another plugin might want to see them all.

    `work` says how many pages there are to do. Returns once in every process: what others make is excluded from its
    `files`.
    """
    if set(config.plugins) != {"bijeen"}:
        return ALONE
    share = share_out(work)
    turns = cycle(range(share.of))
    for file in files:
        made_by = next(turns) if isinstance(file.page, GeneratedPage) or isinstance(file, ExportFile) else 0
        if made_by != share.number:
            file.inclusion = InclusionLevel.EXCLUDED
    if share.number:
        config.theme.static_templates = set()
    return share
