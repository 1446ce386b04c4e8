# One command for each thing one does with the binder; `make` alone lists them.
# Needs Python 3.11 or newer and GNU make (3.81, which macOS has, is enough).

VENV    := .venv
LOWEST  := .venv-lowest
BIN     := $(VENV)/bin
ADDRESS ?= 127.0.0.1:8000
UV      ?= uv

# The first Python that is new enough; `make PYTHON=/path/to/python3 …` overrides it.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14 python3.15 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)

# The browser for the tests in tests/browser; when there is none, Playwright brings its own.
CHROMIUM ?= $(shell for b in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do \
	command -v $$b && break; done)

PIP = -m pip --disable-pip-version-check --quiet

# A folder for the Python packages of this project; reasons why that cannot be are said plainly.
define make_venv
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or newer is needed. Install it, or say where it is: make PYTHON=/path/to/python3 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make virtual environments; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(1) …"
	@$(1)/bin/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear $(1)
endef

define run_pytest
	@test -n "$(CHROMIUM)" || $(1)/python -m playwright install chromium || { \
		echo "The tests need a browser: install Chromium, or make CHROMIUM=/path/to/chromium $(MAKECMDGOALS)" >&2; exit 1; }
	CHROMIUM="$(CHROMIUM)" $(1)/python -m pytest $(ARGS)
endef

.DEFAULT_GOAL := help
.PHONY: help venv serve build offline test lint pytest bench lowest lock clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

venv: $(VENV)/run.stamp ## set up .venv with what the binder needs

serve: $(VENV)/run.stamp ## show the binder at http://127.0.0.1:8000/ and follow every edit
	@echo "Open http://$(ADDRESS)/ in a browser; Ctrl-C ends it."
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs serve --dev-addr $(ADDRESS)

build: $(VENV)/run.stamp ## write the binder as a site into site/
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build
	@echo "The site is in site/. To look at it: make serve"

offline: $(VENV)/run.stamp ## write it so that it opens from disk, with no server and no network
	@BINDER_OFFLINE=true NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build
	@echo "Open site/index.html in a browser; the folder site/ can be copied anywhere."

test: lint pytest ## run every check and every test

lint: $(VENV)/test.stamp ## check style, types, and which module imports which
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet .github/workflows

pytest: $(VENV)/test.stamp ## run the tests; make pytest ARGS="tests/cases -k due"
	$(call run_pytest,$(BIN))

lowest: $(LOWEST)/lowest.stamp ## run the tests with the wheel and the oldest versions it works with
	@rm -rf $(LOWEST)/dist
	@$(LOWEST)/bin/python $(PIP) wheel --no-deps --no-build-isolation --wheel-dir $(LOWEST)/dist .
	@$(LOWEST)/bin/python $(PIP) install --no-deps --no-index --force-reinstall $(LOWEST)/dist/*.whl
	$(call run_pytest,$(LOWEST)/bin)

bench: $(VENV)/run.stamp ## measure time and memory; make bench ARGS=--quick takes half a minute
	@$(BIN)/python tests/benchmarks/bench_build.py $(ARGS)

lock: ## choose the newest versions anew; needs uv
	@command -v $(UV) >/dev/null || { echo "This needs uv: python3 -m pip install uv" >&2; exit 1; }
	$(COMPILE) --group dev --upgrade --output-file requirements/test.txt
	$(COMPILE) --group build --extra publish --upgrade --constraint requirements/test.txt --output-file requirements/run.txt
	$(COMPILE) --group build --group test --upgrade --resolution lowest-direct --output-file requirements/lowest.txt

# One file for every system and every Python from 3.11 on; hashes, no addresses.
COMPILE = $(UV) pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command "make lock" pyproject.toml

clean: ## remove everything that these commands made
	rm -rf $(VENV) $(LOWEST) site dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find plugins tests -type d -name __pycache__ -prune -exec rm -rf {} +

# Everything that is installed has its hash checked; the project itself comes last, from this folder.
$(VENV)/run.stamp: pyproject.toml requirements/run.txt
	$(call make_venv,$(VENV))
	@$(BIN)/python $(PIP) install --require-hashes -r requirements/run.txt
	@$(BIN)/python $(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp requirements/test.txt
	@echo "Adding the tools for tests …"
	@$(BIN)/python $(PIP) install --require-hashes -r requirements/test.txt
	@touch $@

$(LOWEST)/lowest.stamp: requirements/lowest.txt
	$(call make_venv,$(LOWEST))
	@$(LOWEST)/bin/python $(PIP) install --require-hashes -r requirements/lowest.txt
	@touch $@
