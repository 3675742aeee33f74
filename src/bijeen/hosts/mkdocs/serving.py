"""One preview by MkDocs, from outside."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from mkdocs.commands.serve import serve as serve_with_mkdocs

from bijeen.hosts.mkdocs.render import errors_for_people, load


def serve(config_file: Path, *, host: str, port: int, in_browser: bool) -> None:
    """Show the site of `config_file` at an address of this machine until somebody stops it with Ctrl+C.

    What the preview has to say, it says on standard output. Raises RenderError when there is no beginning; OSError when
    the port is taken.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    said = logging.StreamHandler(sys.stdout)
    logging.getLogger("mkdocs").addHandler(said)
    logging.getLogger("mkdocs.plugins.bijeen").setLevel(logging.INFO)
    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)  # each address that is not there
    with errors_for_people(config_file.parent):
        load(config_file)  # MkDocs does so too, but says in its log what is wrong
        serve_with_mkdocs(str(config_file), dev_addr=f"{host}:{port}", open_in_browser=in_browser)
