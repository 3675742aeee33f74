"""Find a Chromium for the browser tests, or install one by the means this machine has; print where it is.

A machine without a browser fails here, loudly: browser tests are never skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

LAUNCH_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""How the tests start Chromium: also as root in a container, and without a request that no page asked for."""

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALL_SECONDS = 1200
START_SECONDS = 60


class ChromiumNotFoundError(RuntimeError):
    """No Chromium is here and none could be installed; the message says what was tried."""


def find() -> Path | None:
    """The first Chromium that starts: $BIJEEN_CHROMIUM, one on the PATH, Playwright's own; else None.

    Raises ChromiumNotFoundError when $BIJEEN_CHROMIUM is set and does not start: a wish is not passed over.
    """
    if wish := os.environ.get("BIJEEN_CHROMIUM"):
        if not starts(Path(wish)):
            raise ChromiumNotFoundError(f"BIJEEN_CHROMIUM={wish} does not start")
        return Path(wish)
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[Path]:
    """Where a Chromium may be, the likeliest first."""
    for command in COMMANDS:
        if path := shutil.which(command):
            yield Path(path)
    if own := playwrights_own():
        yield own


def playwrights_own() -> Path | None:
    """The browser that Playwright installs for itself, if it has."""
    done = ask_driver()
    path = Path(done.stdout.strip())
    return path if done.returncode == 0 and path.is_file() else None


def ask_driver() -> subprocess.CompletedProcess[str]:
    """Start Playwright's driver in another process (this one may run it already) and ask where its browser is."""
    ask = "import playwright.sync_api as p\nwith p.sync_playwright() as it: print(it.chromium.executable_path)"
    return subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=False)


def starts(path: Path) -> bool:
    """Whether the program runs at all: on Ubuntu, `chromium-browser` may only be a note about snap."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=START_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def ensure() -> Path:
    """Find Chromium, else install it. Raises ChromiumNotFoundError when neither works."""
    if path := find():
        return path
    tried = []
    for commands in installations():
        failure = run_all(commands)
        if path := find():
            return path
        tried.append(failure or f"{' '.join(commands[-1])}: done, yet no Chromium starts")
    raise ChromiumNotFoundError(
        "No Chromium found, and none could be installed:\n"
        + "\n".join(f"- {line}" for line in tried)
        + "\nInstall one by hand and name it: BIJEEN_CHROMIUM=/path/to/chromium make test"
    )


def ensure_driver() -> None:
    """See to it that Playwright's driver starts. Raises ChromiumNotFoundError when it cannot be made to."""
    if ask_driver().returncode == 0:
        return
    if apt := apt_get():
        # The driver's Node needs this library; a minimal Debian or Ubuntu lacks it.
        run_all([[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", "libatomic1"]])
    if (done := ask_driver()).returncode:
        raise ChromiumNotFoundError(f"Playwright's driver does not start:\n{done.stderr.strip()}")


def installations() -> Iterator[Sequence[Sequence[str]]]:
    """Ways to install Chromium on this machine, each a list of commands, the lightest first."""
    apt = apt_get()
    # Ubuntu's package of this name only points to a snap, which containers cannot run.
    if apt and distribution() == "debian":
        yield [[*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", "chromium"]]
    with_libraries = ["--with-deps"] if apt else []
    yield [[sys.executable, "-m", "playwright", "install", *with_libraries, "chromium"]]


def apt_get() -> list[str] | None:
    """The start of an apt-get command that asks nothing; None where it is missing or may not be used."""
    as_root = root_prefix()
    if as_root is None or not shutil.which("apt-get"):
        return None
    return [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root without a password; None if that cannot be."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if allowed.returncode == 0:
            return ["sudo", "-n"]
    return None


def distribution() -> str:
    """The id of the Linux distribution by /etc/os-release: "debian", "ubuntu"; empty elsewhere."""
    try:
        lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    ids = (line.removeprefix("ID=").strip('"') for line in lines if line.startswith("ID="))
    return next(ids, "")


def run_all(commands: Sequence[Sequence[str]]) -> str | None:
    """Run the commands in order; what went wrong, or None."""
    for command in commands:
        print("Installing for the browser tests:", *command, file=sys.stderr)
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=INSTALL_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"{' '.join(command)}: {error}"
        if done.returncode:
            last_lines = " / ".join(done.stdout.strip().splitlines()[-3:])
            return f"{' '.join(command)}: exit {done.returncode}: {last_lines}"
    return None


def main() -> int:
    """Print the path of a Chromium that starts; 1 if there is none."""
    try:
        ensure_driver()
        print("Chromium:", ensure())
    except ChromiumNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
