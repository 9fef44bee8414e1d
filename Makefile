# Every command a person needs; `make help` lists them. Nothing outside this folder is changed.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# The first Python on the path that is new enough; PYTHON=... names another.
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command "make lock" --quiet
# What `make test-clients` alone needs is locked apart, for it is built from source, with a compiler; and what `make bench` does.
CORE := --output-file requirements.txt $(foreach extra,flows pandera collect dask s3 soak docs dev,--extra $(extra))
CLIENTS := --output-file requirements-clients.txt --extra clients --constraint requirements.txt
BENCH := --output-file requirements-bench.txt --extra bench --constraint requirements.txt
# One process more than there are cores, up to four, for the tests of flows wait much.
TEST := $(BIN)/python -m pytest -n "$$($(BIN)/python -c 'import os; print(min(4, (os.cpu_count() or 1) + 1))')" \
	--dist loadfile --no-loadscope-reorder
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

.PHONY: help setup site build serve test programs test-clients lint format types check reproduce validate verify docs evaluate bench soak lock upgrade clean

help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name text; do \
		printf '  make %-12s %s\n' "$$name" "$$text"; done

setup: $(READY) ## install everything into .venv, exactly as locked

# The lock is whole; pip shall resolve nothing, for of an extra it takes the newest version and not the one that is locked.
$(READY): requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer was found. Install one, or name it: make setup PYTHON=/path/to/python3.11" >&2; exit 2; }
	test -x $(BIN)/python || "$(PYTHON)" -m venv .venv
	$(INSTALL) --require-hashes --no-compile -r requirements.txt
	$(INSTALL) --no-build-isolation --editable .
	@# On all cores, where pip takes one; what some packages carry is no Python of this version, and is passed over.
	$(BIN)/python -m compileall -qq -j 0 .venv/lib || true
	@touch $@

build: $(READY) ## run the flow: seeds/ becomes the data package in output/
	$(BIN)/python -m flows.build

serve: $(READY) ## collect and build every day at 06:00 UTC until interrupted; needs PREFECT_API_URL
	$(BIN)/python -m flows.serve

test: $(READY) ## run all tests, on all cores
	$(TEST)

programs: ## install other people's programs that the package is opened with (Debian, as root)
	tests/clients/install.sh

test-clients: $(READY) programs ## let other people's programs open the package
	$(INSTALL) --require-hashes -r requirements-clients.txt
	FOURTHP_CLIENTS=1 $(TEST) tests/clients

lint: $(READY) ## look for mistakes and unformatted code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(READY) ## format the code and mend what can be mended mechanically
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(READY) ## check the types
	$(BIN)/mypy

reproduce: $(READY) ## build again elsewhere and compare with output/, byte for byte
	@scratch=$$(mktemp -d); trap 'rm -rf "$$scratch"' EXIT; \
	$(BIN)/fourthp build --quiet --output "$$scratch/output" && diff -r output "$$scratch/output" \
		&& echo "The package in output/ is what seeds/ gives."

check: lint types test reproduce ## all that a change must pass

validate: $(READY) ## put the package in output/ through all gates
	$(BIN)/fourthp validate output

verify: $(READY) ## find every quote of output/ at its place in the documents
	$(BIN)/fourthp verify output

docs: $(READY) ## bring the excerpts in README.md in line with output/
	$(BIN)/python tests/docs/excerpts.py

site: $(READY) ## build the documentation site into build/site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet

evaluate: $(READY) ## measure how well annotated documents are read
	$(BIN)/python -m benchmarks.evaluate

bench: $(READY) ## install what speed is measured against, and measure it, as ratios
	$(INSTALL) --require-hashes -r requirements-bench.txt
	$(BIN)/python -m benchmarks.flow
	$(BIN)/python -m benchmarks.stages
	$(BIN)/python -m benchmarks.ratios
	$(BIN)/python -m benchmarks.collecting

soak: $(READY) ## hours of killing, fuzzing and long inputs; the tests do a little of each
	FOURTHP_KILLS=50 $(BIN)/python -m pytest tests/pipeline/test_kill.py tests/pipeline/test_cluster.py tests/publish/test_remote.py
	FOURTHP_KILLED_AT="ingest batch normalise write validate release" $(BIN)/python -m pytest tests/flows -k killed
	$(BIN)/python -m benchmarks.fuzz -max_total_time=1800
	$(BIN)/python -m benchmarks.hostile

lock: $(READY) ## bring the lock files in line with pyproject.toml
	$(LOCK) $(CORE)
	$(LOCK) $(CLIENTS)
	$(LOCK) $(BENCH)

upgrade: $(READY) ## the same, with the newest version of everything
	$(LOCK) $(CORE) --upgrade
	$(LOCK) $(CLIENTS) --upgrade

clean: ## remove what can be made again, but not output/
	rm -rf .venv .work build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
