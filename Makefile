# `make run` and `make test` are all that a newcomer needs on Debian or Ubuntu with Python 3.11 or later.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
JOBS ?= $(shell nproc 2>/dev/null || echo 2)

.PHONY: run test check bench screenshots system headless package clean

run: $(VENV)/.installed system
	$(BIN)/trainer

test: $(VENV)/.installed-dev system
	$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-dev system
	$(BIN)/python -m tests.bench

screenshots: $(VENV)/.installed-dev system
	$(BIN)/trainer tour --out assets/screenshots

# Everything but the windows, in an environment that has no Qt at all.
headless: $(VENV)-headless/.installed
	$(VENV)-headless/bin/python -m pytest -n $(JOBS) --ignore tests/gui $(ARGS)

# What is shipped is a wheel: build it, install it into a clean environment and drive the main job there.
package: $(VENV)/.installed-dev system
	rm -rf dist $(VENV)-package
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
	$(PYTHON) -m venv $(VENV)-package
	$(VENV)-package/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt dist/*.whl
	cd / && $(CURDIR)/$(VENV)-package/bin/trainer self-test

# Libraries that Qt and the sandbox need from the system: installed when root, otherwise named in one line.
system: $(VENV)/.installed
	@$(BIN)/trainer doctor --system

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) --editable '.[dev]'
	touch $@

$(VENV)-headless/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)-headless
	$(VENV)-headless/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt \
		Pygments GitPython sqlite-utils click platformdirs pytest hypothesis jsonschema pytest-randomly pytest-xdist hatchling editables
	$(VENV)-headless/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-headless $(VENV)-package dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
