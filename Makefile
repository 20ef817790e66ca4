# `make run` and `make test` are all that a newcomer needs on Debian or Ubuntu with git, make, python3-venv and Python 3.11 or later.
# `make test PYTHON=python3.13 VENV=.venv-3.13` tests on another Python, in an environment of its own.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STRESS ?= short
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
ENVIRONMENT := @GOAL="$(firstword $(MAKECMDGOALS) run)" ASKED="$(filter command environment,$(origin PYTHON))" .ci/environment "$(PYTHON)"

.PHONY: run test check bench stress screenshots system headless package clean environment dev

run: system
	$(BIN)/trainer

test: dev system
	$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

check: dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: dev system
	$(BIN)/python -m tests.bench

# Tries to break it: STRESS=short is what CI runs, STRESS=full takes hours; ARGS="kills packs --seed 7" names parts.
stress: dev system
	$(BIN)/python -m tests.stress --$(STRESS) $(ARGS)

screenshots: dev system
	$(BIN)/python -m tools.tour --out assets/screenshots

# Everything but the windows, in an environment that has no Qt at all.
headless:
	$(ENVIRONMENT) $(VENV)-headless headless
	$(VENV)-headless/bin/python -m pytest -n $(JOBS) --ignore tests/gui $(ARGS)

# What is shipped is a wheel: build it, install it into a clean environment and drive the main job there.
package: dev system
	rm -rf dist $(VENV)-package
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
	$(BIN)/python -m venv $(VENV)-package
	$(VENV)-package/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt dist/*.whl
	cd / && $(CURDIR)/$(VENV)-package/bin/trainer self-test

# Libraries that Qt and the sandbox need from the system: installed when root, otherwise named in one line.
system: environment
	@$(BIN)/trainer doctor --system

environment:
	$(ENVIRONMENT) $(VENV) run

dev: environment
	$(ENVIRONMENT) $(VENV) dev

clean:
	rm -rf $(VENV) $(VENV)-* dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
