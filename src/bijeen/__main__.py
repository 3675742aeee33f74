"""`python -m bijeen` is `bijeen`."""

from bijeen.cli import main

main()
