"""`bijeen new`: a site, a report, or a record in the file of its kind; asked for in a terminal, or given as flags."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import click

from bijeen.checks.inspect import inspect
from bijeen.content.configfile import read_settings
from bijeen.content.content import Content
from bijeen.content.load import load
from bijeen.content.splice import SpliceError
from bijeen.content.store import add_record, add_report, file_of, make_files
from bijeen.content.write import block_of
from bijeen.drafting import FORMS, Answer, Drafting, Form, told
from bijeen.front import PROBLEMS, WORDS, Commands, fail
from bijeen.i18n import Messages, messages
from bijeen.printing import as_text
from bijeen.problems import SERIOUS, Level
from bijeen.resources import STARTER
from bijeen.settings import Settings

A = TypeVar("A", str, Answer)


@click.group(
    cls=Commands,
    help=WORDS.text("cli.new"),
    options_metavar=WORDS.text("cli.options"),
    subcommand_metavar=WORDS.text("cli.command"),
)
def new() -> None:
    """What can be made."""


@new.command("site", help=WORDS.text("cli.new_site"), options_metavar=WORDS.text("cli.options"))
@click.argument("target", type=click.Path(path_type=Path), metavar=WORDS.text("cli.folder"))
def new_site(target: Path) -> None:
    """Copy the starter into a folder that is new or empty."""
    starter = {file.relative_to(STARTER).as_posix(): file for file in STARTER.rglob("*") if file.is_file()}
    try:
        if os.path.lexists(target) and any(target.iterdir()):
            raise click.UsageError(WORDS.text("cli.not_empty", folder=str(target)))
        make_files(target, {path: file.read_bytes() for path, file in starter.items()})
    except OSError as error:
        fault = WORDS.fault(error)
        raise click.UsageError(WORDS.text("cli.no_new_site", folder=str(target), fault=fault)) from error
    click.echo(WORDS.text("cli.new_site_done", folder=str(target)))


def _command(kind: str, form: Form) -> click.Command:
    """The command for one kind, with a flag for each key of its form and one for the id."""

    @click.pass_obj
    def callback(folder: Path, /, **flags: str | None) -> None:
        _make(read_settings(folder.resolve()), form, {key: value for key, value in flags.items() if value is not None})

    options = [
        click.Option(
            [f"--{key}", key],
            metavar="|".join(form.values(key)) or WORDS.text("cli.value"),
            help=_help(kind, form, key),
        )
        for key in form.keys
    ]
    options.append(click.Option(["--id", "id"], metavar="ID", help=WORDS.text("cli.new_id")))
    return click.Command(
        kind,
        params=list[click.Parameter](options),
        callback=callback,
        help=WORDS.text(f"cli.new_{kind}"),
        options_metavar=WORDS.text("cli.options"),
    )


def _help(kind: str, form: Form, key: str) -> str:
    field = WORDS.field(kind, key)
    needed = WORDS.text("cli.needed") if key in form.required else ""
    return " ".join(filter(None, (f"{field['title'].rstrip('.?')}.", field.get("description", ""), needed)))


for _kind, _form in FORMS.items():
    new.add_command(_command(_kind, _form))


def _make(settings: Settings, form: Form, flags: Mapping[str, str]) -> None:
    """One record, from its first question to the check of the site that it is part of."""
    content, problems = load(settings)
    words = messages(settings.language)
    file = file_of(settings, form.kind)
    needed = (file, settings.reports, settings.data)
    broken = [problem for problem in problems if problem.location.path in needed and problem.level is Level.ERROR]
    if broken:
        click.echo(words.text("new.mend_first"), err=True)
        fail(broken, PROBLEMS)
    drafting = Drafting(form=form, content=content, words=words)
    answers = _answers(drafting, flags)
    id = _id(drafting, answers, flags.get("id"))
    record = drafting.record(id, answers)
    try:
        if form.kind == "report":
            path = add_report(settings, id, {**record, "status": "draft"}, _body(content, words))
        else:
            path = add_record(settings, form.kind, record, partner=str(answers.get("partner", "")))
    except FileExistsError as error:
        raise click.UsageError(words.text("new.exists", file=str(error.filename))) from error
    except SpliceError:
        click.echo(f"{words.text('new.by_hand', file=file)}\n\n{block_of([record], 0)}", err=True)
        sys.exit(PROBLEMS)
    except OSError as error:
        click.echo(words.text("new.no_write", fault=words.fault(error)), err=True)
        sys.exit(PROBLEMS)
    _close(settings, form.kind, id, path, words)


def _close(settings: Settings, kind: str, id: str, path: str, words: Messages) -> None:
    """Say where it stands and what comes next, and check the site that it is now part of."""
    catalog, problems = inspect(settings)
    origin = catalog.content.origins.get((kind, id))
    place = path if kind == "report" or origin is None else f"{path}:{origin.value('id').line}"
    click.echo(words.text(f"new.done_{kind}", id=id, file=place))
    click.echo(as_text([problem for problem in problems if problem.level in SERIOUS], words))
    if any(problem.level is Level.ERROR for problem in problems):
        sys.exit(PROBLEMS)


def _answers(drafting: Drafting, flags: Mapping[str, str]) -> dict[str, Answer]:
    """What the flags say; in a terminal, when they leave out what is required, the rest is asked for."""
    form, words = drafting.form, drafting.words
    answers: dict[str, Answer] = {}
    wrong = []
    for key in form.keys:
        if key in flags:
            answers[key] = drafting.understood(key, flags[key])
            if fault := _fault(drafting, key, answers[key]):
                wrong.append(words.text("new.at_flag", flag=f"--{key}", problem=fault))
    if wrong:
        raise click.UsageError("\n".join(wrong))
    missing = [key for key in form.required if key not in answers]
    for key in missing:
        if drafting.is_hopeless(key):
            file = words.entry("terms.files")[form.refers(key)]
            raise click.UsageError(words.text("new.none_yet", kind=key, file=file))
    if missing and not sys.stdin.isatty():
        raise click.UsageError(words.text("new.missing", flags=", ".join(f"--{key}" for key in missing)))
    for key in form.keys if missing else ():
        if key not in answers:
            answers[key] = _asked(drafting, key)
    return answers


def _fault(drafting: Drafting, key: str, answer: Answer) -> str:
    """What is wrong with an answer, in words; "" when it is good."""
    if answer:
        return told(drafting.problems(key, answer), drafting.words)
    return drafting.words.text("new.needed") if key in drafting.form.required else ""


def _asked(drafting: Drafting, key: str) -> Answer:
    """Ask for a key until the answer is good."""
    words, choices = drafting.words, drafting.choices(key)
    field = words.field(drafting.form.kind, key)
    if not choices and "description" in field:
        click.echo(field["description"])
    for number, name in enumerate(choices.values(), start=1):
        click.echo(f"{number:>4}  {name}")
    title, is_needed = field["title"], key in drafting.form.required
    if choices:
        question = words.text("new.choose", title=title) if is_needed else words.text("new.choose_any", title=title)
    else:
        question = title if is_needed else words.text("new.optional", title=title)

    def fault(answer: Answer) -> str:
        if choices and answer and answer not in choices:
            named = [f"{number} ({name})" for number, name in enumerate(choices.values(), start=1)]
            return words.text("new.number", numbers=words.either(named))
        return _fault(drafting, key, answer)

    return _until_good(question, lambda typed: drafting.understood(key, typed), fault)


def _id(drafting: Drafting, answers: Mapping[str, Answer], given: str | None) -> str:
    """The id: the one given, or the one that follows from the answers. One that is taken is never used."""
    words = drafting.words
    id = drafting.id_of(answers) if given is None else given

    def fault(answer: str) -> str:
        return told(drafting.id_problems(answer), words)

    if not (said := fault(id)):
        return id
    if given is not None or not sys.stdin.isatty():
        raise click.UsageError(words.text("new.at_flag", flag="--id", problem=said))
    click.echo(said)
    return _until_good(words.text("new.id"), str.strip, fault)


def _until_good(question: str, understood: Callable[[str], A], fault: Callable[[A], str]) -> A:
    while True:
        answer = understood(click.prompt(question, default="", show_default=False))
        if not (said := fault(answer)):
            return answer
        click.echo(said)


def _body(content: Content, words: Messages) -> str:
    """The start of a report: headings with, below each, what goes there. Nothing of it is taken for an item."""
    lines = [f"## {words.text('new.draft_heading')}", "", words.text("new.draft")]
    own = {kind.kind: list(kind.headings) for kind in content.vocabulary.item_kinds}
    general = {kind["kind"]: kind.get("headings", []) for kind in words.entry("items.kinds")}
    if headings := {**general, **own}["agenda"]:
        lines += ["", f"## {headings[0]}", "", words.text("new.draft_agenda")]
    return "\n".join(lines)
