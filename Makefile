# Taizhang: `make run` and `make test` are all a new machine needs (Python 3.11 or 3.12 and make).
# The virtual environment comes from a lock with hashes; it is made again only when the lock's content changes.

.DEFAULT_GOAL := help
# With this variable set every import would compile its source again.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
# Stamps carry the content of their lock in their name. The development lock contains the runtime lock.
RUNTIME := $(VENV)/.runtime-$(shell cksum <requirements.lock | tr ' ' -)
DEV := $(VENV)/.dev-$(shell cksum <requirements-dev.lock | tr ' ' -)
# SQL is linted again only when some of it changed: sqlfluff takes as long as all the other checks.
SQL := $(VENV)/.sql-$(shell find dbt_project/models dbt_project/tests dbt_project/macros dbt_project/.sqlfluff -type f | sort | xargs cksum | cksum | tr ' ' -)

.PHONY: help
help: ## what there is
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/' | expand -t 18

.PHONY: run
run: $(RUNTIME) ## read data/raw, check it, build and publish the warehouse
	@$(BIN)/taizhang run

.PHONY: ui
ui: $(RUNTIME) ## Dagster's UI with its daemon, on http://127.0.0.1:3000
	@$(BIN)/taizhang ui

.PHONY: test
test: $(DEV) ## all tests
	@$(BIN)/python -m pytest

.PHONY: check style types
check: style types $(SQL) ## ruff, mypy, sqlfluff, import-linter

style: $(DEV)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

types: $(DEV)
	@$(BIN)/mypy

$(SQL): $(DEV)
	@$(BIN)/sqlfluff lint --disable-progress-bar dbt_project/models dbt_project/tests
	@rm -f $(VENV)/.sql-*
	@touch $@

.PHONY: format
format: $(DEV) ## put code and SQL in the house style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/sqlfluff fix --disable-progress-bar dbt_project/models dbt_project/tests

.PHONY: readme
readme: $(DEV) ## run README's SQL and the notebook again and rewrite their answers
	@$(BIN)/taizhang run
	@$(BIN)/python docs/readme.py --write
	@$(BIN)/python docs/lineage.py --write
	@$(BIN)/python docs/notebook.py --write

.PHONY: bench
bench: $(RUNTIME) ## the figures of README, measured on this machine
	@$(BIN)/python benchmarks/refresh.py

.PHONY: compiled
compiled: $(DEV) ## compile the core, for those who read thousands of reports (needs a C compiler)
	@$(BIN)/python -m pipeline.compiled

.PHONY: scores
scores: $(DEV) ## write down how well labelled reports are read, after a change for the better
	@$(BIN)/python -m tests.gold.update

.PHONY: lock
lock: $(DEV) ## resolve the dependencies again
	@compile() { $(BIN)/uv pip compile pyproject.toml --upgrade --quiet --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --no-strip-extras "$$@"; }; \
	compile --extra build --output-file requirements.lock; \
	compile --extra build --extra ray --extra s3 --extra dev --constraint requirements.lock --output-file requirements-dev.lock; \
	compile --extra build --extra ray --extra s3 --constraint requirements.lock --constraint requirements-dev.lock \
	    --output-file requirements-cluster.lock

.PHONY: clean
clean: ## remove what can be made again: .venv, caches, dbt's target (never data)
	@rm -rf $(VENV) .compiled .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@rm -rf dbt_project/target dbt_project/logs
	@find pipeline tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

# Installs a lock. A half-made environment has no stamp and is completed; one of another lock is made anew. A lock names
# all there is to install, so nothing is resolved; and all cores compile what was installed, where pip takes one: 109 s
# for 135 (2 cores, 2026-11). Files that no Python of today can compile, as some packages ship for others, stay so.
define install
	@if ls $(VENV)/.runtime-* >/dev/null 2>&1 && ! test -e $(RUNTIME); then rm -rf $(VENV); fi
	@test -x $(BIN)/python || { \
	  "$(PYTHON)" -c 'import sys; v = sys.version_info[:2]; v in ((3, 11), (3, 12)) or sys.exit("Taizhang needs Python 3.11 or 3.12, this is %d.%d: say make PYTHON=/path/to/python3.11" % v)'; \
	  echo "Making $(VENV) with $$("$(PYTHON)" --version)"; \
	  "$(PYTHON)" -m venv $(VENV); }
	@echo "Installing $$(grep -c '==' $(1)) pinned packages from $(1) (a minute or two, once)"
	@$(PIP) install --require-hashes --no-deps --no-compile --requirement $(1)
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -qq -j 0 $(VENV)/lib || :
	@$(BIN)/python -m compileall -q pipeline
	@touch $(RUNTIME)
endef

$(RUNTIME):
	$(call install,requirements.lock)

$(DEV):
	$(call install,requirements-dev.lock)
	@touch $@
