# `make` lists what can be typed. Messages are in Dutch: coordinators read them.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet --quiet
# The port of the preview; without one it finds its own.
PORT ?=

# Material for MkDocs draws a banner about MkDocs 2 over each build.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help install site serve check-source test test-full pictures coverage benchmark lock clean
.DELETE_ON_ERROR:

help:
	@echo "make site       controleert de verslagen en maakt de website, in de map site/"
	@echo "make serve      laat de website zien op deze computer, en ververst hem bij elke wijziging"
	@echo "make test       voor ontwikkelaars: alle controles en tests"
	@echo "make test-full  voor ontwikkelaars: ook alle pagina's in alle breedtes en kleuren, Lighthouse en de filters"
	@echo "make pictures   voor ontwikkelaars: platen van alle soorten pagina's, in de map pictures/"
	@echo "make coverage   voor ontwikkelaars: welke regels de tests niet raken"
	@echo "make benchmark  voor ontwikkelaars: vergelijkt de snelheid met gewoon Material for MkDocs"
	@echo "make lock       voor ontwikkelaars: legt de versies van alle pakketten opnieuw vast"
	@echo "make clean      gooit weg wat make gemaakt heeft"

$(BIN)/python:
	@scripts/venv.sh $(VENV)

# An empty file says when an environment was last brought up to its lock.
$(VENV)/.site: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Pakketten installeren (de eerste keer duurt dit een paar minuten)"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.site
	@echo "Pakketten voor de tests installeren"
	@$(PIP) install --require-hashes --requirement requirements-test.lock
	@touch $@

install: $(VENV)/.site

site: install
	@$(BIN)/bijeen check
	@$(BIN)/bijeen build
	@echo
	@echo "Klaar: de website staat in de map site/."
	@echo "Bekijken: typ make serve."

serve: install
	@$(BIN)/bijeen serve $(if $(PORT),--port $(PORT))

# What `make test` and `make test-full` have in common.
check-source: $(VENV)/.test
	@$(BIN)/python scripts/chromium.py
	@$(BIN)/python scripts/node.py
	@$(BIN)/ruff format --check src scripts tests
	@$(BIN)/ruff check src scripts tests
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

test: check-source
	@$(BIN)/pytest

test-full: check-source
	@$(BIN)/pytest --full
	@$(BIN)/python scripts/lighthouse.py --assert
	@$(BIN)/python scripts/responsiveness.py --assert

pictures: $(VENV)/.test
	@$(BIN)/python scripts/chromium.py
	@$(BIN)/python scripts/pictures.py --readme .github/pictures/site.png
	@echo "De plaat van de README is opnieuw gemaakt: .github/pictures/site.png."
	@$(BIN)/python scripts/guide_pictures.py
	@echo "De platen van de uitleg voor de redactie zijn opnieuw gemaakt: overrides/assets/guide/."

coverage: $(VENV)/.test
	@$(BIN)/coverage run -m pytest
	@$(BIN)/coverage report

benchmark: $(VENV)/.test
	@$(BIN)/python scripts/benchmark.py --assert

# The second lock takes the versions of the first, so that the tests try what the site runs on.
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header
lock: $(VENV)/.test
	@$(LOCK) pyproject.toml requirements.in --output-file requirements.lock
	@$(LOCK) pyproject.toml requirements.in --extra test --constraint requirements.lock \
		--output-file requirements-test.lock
	@echo "Nieuw: requirements.lock en requirements-test.lock. Typ nu make test."

clean:
	@rm -rf $(VENV) site pictures tests/node/node_modules .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis \
		.coverage
	@find src scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
