"""`bijeen import`: documents from elsewhere to drafts in the folder of reports."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bijeen.content.configfile import read_settings
from bijeen.front import PROBLEMS, TODAY, WORDS, day, given
from bijeen.i18n import Messages, messages
from bijeen.settings import Settings

if TYPE_CHECKING:
    from bijeen.content.content import Content
    from bijeen.importing.importing import Importer


@click.command("import", help=WORDS.text("cli.import"), options_metavar=WORDS.text("cli.options"))
@click.argument("files", nargs=-1, metavar=WORDS.text("cli.files"))
@click.option("--title", metavar=WORDS.text("cli.a_title"), help=WORDS.text("cli.title_help"))
@click.option("--date", callback=day, metavar=WORDS.text("cli.day"), help=WORDS.text("cli.date_help"))
@click.option("--kind", metavar=WORDS.text("cli.a_kind"), help=WORDS.text("cli.kind_help"))
@TODAY
@click.pass_obj
def import_documents(
    folder: Path,
    files: tuple[str, ...],
    title: str | None,
    date: datetime.date | None,
    kind: str | None,
    today: datetime.date | None,
) -> None:
    """Make a draft in the folder of reports of each document; one that cannot be read holds up no other."""
    # Reading documents takes libraries that no other command needs.
    from bijeen.catalog.names import spelt_names
    from bijeen.checks.inspect import lexicon_of
    from bijeen.content.load import load
    from bijeen.importing.importing import Importer

    if not files:
        raise click.UsageError(WORDS.text("importing.no_files"))
    fields = given(title=title, date=date, kind=kind)
    if fields and len(files) > 1:
        raise click.UsageError(WORDS.text("cli.one_file"))
    settings = read_settings(folder.resolve(), **given(today=today))
    content, _ = load(settings)
    words = messages(settings.language)
    if kind is not None:
        fields["kind"] = _kind(kind, content, words)
    importer = Importer.of(settings, content, words, lexicon_of(words, content), spelt_names(content))
    failures = 0
    for number, name in enumerate(files, start=1):
        busy = words.text("importing.busy", name=name)
        click.echo(f"{number}/{len(files)} {busy}" if len(files) > 1 else busy, err=True)
        failures += not _import(name, importer, settings, fields, words)
    if len(files) > 1:
        click.echo(words.text("importing.drafts", n=len(files) - failures), err=True)
    if failures:
        sys.exit(PROBLEMS)


def _kind(typed: str, content: Content, words: Messages) -> str:
    """The id of the kind of reports that was typed, by its id or its name."""
    from bijeen.problems import nearest

    ids = {name.casefold(): term.id for term in content.terms("report_kind") for name in (term.name, term.id)}
    if typed.casefold() in ids:
        return ids[typed.casefold()]
    known = list(dict.fromkeys(ids.values()))
    if not known:
        file = words.entry("terms.files")["report_kind"]
        raise click.UsageError(words.text("importing.no_kinds", kind=typed, file=file))
    near = nearest(typed.casefold(), known)
    text = "importing.no_kind_but" if near else "importing.no_kind"
    raise click.UsageError(words.text(text, kind=typed, nearest=near, known=", ".join(known)))


def _import(name: str, importer: Importer, settings: Settings, fields: Mapping[str, Any], words: Messages) -> bool:
    """Make the draft of one document and tell of it. Out comes whether that went well."""
    from bijeen.content.store import add_report
    from bijeen.importing import telling
    from bijeen.importing.draft import ImportFault
    from bijeen.importing.material import read_material

    try:
        draft = importer.draft(read_material(name, sys.stdin.buffer, settings.limits), fields)
        path = add_report(settings, draft.name, draft.fields, draft.body, beside=draft.files)
    except ImportFault as error:
        click.echo(telling.fault(name, error, words), err=True)
    except FileExistsError as error:
        click.echo(words.text("importing.exists", name=name, path=str(error.filename)), err=True)
    except OSError as error:
        click.echo(words.text("importing.no_write", name=name, fault=words.fault(error)), err=True)
    else:
        text = (settings.root / path).read_text(encoding="utf-8")
        click.echo(telling.as_text(draft, path, text, importer.kinds, words))
        return True
    return False
