"""`bijeen serve`: look at the site while you write."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import click

from bijeen.content.configfile import read_settings
from bijeen.content.configkeys import config_errors
from bijeen.front import PROBLEMS, WORDS, fail
from bijeen.hosts.ports import FIRST, PortError, free_port
from bijeen.settings import CONFIG_FILE


@click.command(help=WORDS.text("serve.help"), options_metavar=WORDS.text("cli.options"))
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    metavar=WORDS.text("serve.number"),
    help=WORDS.text("serve.port", first=FIRST),
)
@click.option("--host", default="127.0.0.1", metavar=WORDS.text("serve.address"), help=WORDS.text("serve.host"))
@click.option("--open", "in_browser", is_flag=True, help=WORDS.text("serve.open"))
@click.pass_obj
def serve(folder: Path, port: int | None, host: str, in_browser: bool) -> None:
    """Show the site on this computer until somebody stops it."""
    from bijeen.hosts.mkdocs import RenderError  # MkDocs takes half a second to import
    from bijeen.hosts.mkdocs.serving import serve as serve_site

    root = folder.resolve()
    if faults := config_errors(read_settings(root)):
        fail(faults, PROBLEMS)
    try:
        free = free_port(host, port)
    except PortError as error:
        raise click.UsageError(_not_free(host, port, WORDS.fault(str(error)))) from error
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it ends as Ctrl+C does, and leaves nothing behind
    click.echo(WORDS.text("serve.begin"))
    try:
        serve_site(root / CONFIG_FILE, host=host, port=free, in_browser=in_browser)
    except RenderError as error:
        click.echo(str(error), err=True)
        sys.exit(PROBLEMS)
    click.echo(WORDS.text("serve.stopped"))


def _not_free(host: str, port: int | None, fault: str) -> str:
    if port is None:
        return WORDS.text("serve.none_free", host=host, fault=fault)
    return WORDS.text("serve.taken", port=port, fault=fault, other=port + 1)
