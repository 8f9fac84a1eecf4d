# Chung Tay. `make` sets everything up and runs the main job on the sample folder; `make test` is
# all that CI does. Nothing is installed outside .venv.

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

.PHONY: run setup test check static fix bench docs picture trial lock clean

run: setup
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

test: check

check: static
	$(BIN)/python -m pytest -n $(WORKERS)
	$(BIN)/python tests/on_postgresql.py $(BIN)/python -m pytest -n $(WORKERS) -m database

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
picture: run
	soffice --headless --convert-to pdf --outdir $(dir $(OUT)) $(OUT).docx >/dev/null
	pdftoppm -png -r 72 -f 1 -l 1 -singlefile $(OUT).pdf docs/pictures/report

# The same properties on far more random programmes; for a night, not for every change.
trial: setup
	HYPOTHESIS_PROFILE=trial $(BIN)/python -m pytest -n $(WORKERS) tests/domain

# After a change of dependencies in pyproject.toml.
lock: setup
	$$(command -v uv || echo $(BIN)/uv) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-annotate --no-emit-index-url --extra dev --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) var build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
