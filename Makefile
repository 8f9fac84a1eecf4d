# Chung Tay. `make` sets everything up and opens the sample province in the browser; `make test` is
# all that CI does. Nothing is installed outside .venv but what `make machine` names.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 2
SAMPLE := samples/khe-son-2026
OUT := var/khe-son-2026

# Nothing is fetched but packages from the registry; a missing Python is said, not downloaded.
export UV_PYTHON_DOWNLOADS := never
export VIRTUAL_ENV := $(CURDIR)/$(VENV)
# Compiled once, started quickly ever after, whatever the surroundings say: the suite starts dozens
# of processes, and each would compile all its packages anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run consolidate setup machine test check on-sqlite on-postgresql static fix bench docs picture pictures trial calibrate lock clean

run: setup
	@$(BIN)/chungtay demo

# The other main job: from a folder of reports to one report.
consolidate: setup
	@mkdir -p $(dir $(OUT))
	@$(BIN)/chungtay consolidate $(SAMPLE) --period 2026 --out $(OUT).docx --json $(OUT).json

setup: $(READY)

# uv where the machine has it, else uv from the registry, else plain pip: the lock file with its
# hashes is the same for all three.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Chung Tay needs Python 3.11 or newer: make PYTHON=python3.11" >&2; exit 2; }
	@if command -v uv >/dev/null 2>&1; then uv venv --quiet --allow-existing --python "$(PYTHON)" $(VENV); \
	else $(PYTHON) -m venv $(VENV) || \
	  { echo "No venv module: install python3-venv or uv, then run make again" >&2; exit 2; }; \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check uv || true; fi
	@uv=$$(command -v uv || ls $(BIN)/uv 2>/dev/null || true); \
	if [ -n "$$uv" ]; then install="$$uv pip install --quiet --python $(BIN)/python"; \
	else install="$(BIN)/python -m pip install --quiet --disable-pip-version-check"; fi; \
	$$install --require-hashes -r requirements.lock && \
	$$install --no-deps --no-build-isolation -e .
	@touch $@

# What the suite needs of the machine: a database server, a browser, letters with Vietnamese marks.
# Where they cannot be installed the tests that need them are passed over and say so; in CI they fail.
# Any Chromium will do; the one without a window does the journeys with half the work.
machine:
	@[ "$$(id -u)" != 0 ] || command -v chromium-headless-shell >/dev/null || \
	! apt-cache show chromium-headless-shell >/dev/null 2>&1 || \
	{ timeout 60 apt-get update --quiet --quiet && DEBIAN_FRONTEND=noninteractive timeout 120 \
	  apt-get install --quiet --quiet --yes --no-install-recommends chromium-headless-shell; } \
	  >/dev/null 2>&1 || true
	@missing=""; \
	ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || missing="$$missing postgresql"; \
	command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || \
	  command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  missing="$$missing chromium"; \
	fc-list :lang=vi 2>/dev/null | grep -q . || ls /usr/share/fonts/truetype/noto >/dev/null 2>&1 || \
	  missing="$$missing fonts-noto-core"; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update --quiet --quiet && DEBIAN_FRONTEND=noninteractive \
	  apt-get install --quiet --quiet --yes --no-install-recommends $$missing >/dev/null && exit 0; fi; \
	echo "Not on this machine (Debian: apt install$$missing); some tests are passed over" >&2

test: machine check

# Both databases at once: each waits for its disk and its browser half of the time.
check: setup
	@mkdir -p var; \
	$(MAKE) --no-print-directory static on-postgresql >var/check.log 2>&1 & other=$$!; \
	trap 'kill $$other 2>/dev/null' INT TERM; \
	$(MAKE) --no-print-directory on-sqlite; one=$$?; \
	wait $$other; two=$$?; cat var/check.log; [ $$one = 0 ] && [ $$two = 0 ]

on-sqlite: setup
	$(BIN)/python -m pytest -n $(WORKERS)

on-postgresql: setup
	HYPOTHESIS_PROFILE=quick $(BIN)/python tests/on_postgresql.py $(BIN)/python -m pytest -m database

static: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup
	$(BIN)/chungtay bench

docs: setup
	$(BIN)/python -m chungtay.config.docs

# The page that the README shows; needs LibreOffice and poppler's pdftoppm.
picture: consolidate
	soffice --headless --convert-to pdf --outdir $(dir $(OUT)) $(OUT).docx >/dev/null
	pdftoppm -png -r 72 -f 1 -l 1 -singlefile $(OUT).pdf docs/pictures/report

# The pictures of the how-to pages, made by the journeys.
pictures: setup
	PICTURES=1 $(BIN)/python -m pytest -m browser
	$(BIN)/python -m tests.journeys.pictures

# The same properties on far more random programmes, how wide the ranges of 10,000 worlds are, and far
# more spoiled files; for a night, not for every change.
trial: setup
	$(BIN)/python -m tests.domain.width_of_ranges 10000
	HYPOTHESIS_PROFILE=trial $(BIN)/python -m pytest -n $(WORKERS) tests/domain tests/reading/test_fuzzing.py

# After a change of the reader: how much each doubt says, fitted to labelled texts
# (docs/rules/confidence.md).
calibrate: setup
	$(BIN)/python -m tests.calibrate --write

# After a change of dependencies in pyproject.toml.
lock: setup
	$$(command -v uv || echo $(BIN)/uv) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --extra dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) var test-artefacts build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
