# Two commands on a fresh machine: `make demo` and `make test`. Python 3.11 or newer and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CASE ?= case
# The lists that `make demo-large` loads, and the case that it builds of them.
LISTS ?= lists
LARGE ?= large
# Processes of the tests: one a processor.
JOBS ?= logical
NEO4J_PORT ?= 7687
NEO4J_URL ?= bolt://127.0.0.1:$(NEO4J_PORT)
NEO4J_PASSWORD ?= entrepot-local

.PHONY: demo demo-large test mutants flaky coverage figures lint script neo4j bench bench-smoke docs site picture lock sbom audit clean

# What runs, and what tests and develops, are installed apart; .ci/install.py says what it does and how long it takes.
$(VENV)/.demo: requirements.lock requirements-build.lock pyproject.toml .ci/install.py
	@$(PYTHON) .ci/install.py $(VENV) demo
	@touch $@

$(VENV)/.installed: requirements-dev.lock requirements-build.lock pyproject.toml .ci/install.py
	@$(PYTHON) .ci/install.py $(VENV) test
	@touch $@ $(VENV)/.demo

# make demo STORE=neo4j runs the same walk on a Neo4j server: the one at NEO4J_URL, which `make neo4j` starts.
demo: $(VENV)/.demo
	@echo "Building the demonstration case in $(CASE) and answering its questions: about 20 seconds." >&2
ifeq ($(STORE),neo4j)
	@ENTREPOT_NEO4J_PASSWORD=$(NEO4J_PASSWORD) $(BIN)/entrepot demo --case $(CASE) --store $(NEO4J_URL)
else
	@$(BIN)/entrepot demo --case $(CASE)
endif

# A case with all lists and tables of a folder: make demo-large LISTS=FOLDER. What is not there is named; docs/coverage.md has
# the files, the time and the memory.
demo-large: $(VENV)/.demo
	@PYTHONPATH=.ci/types $(BIN)/python .ci/large.py "$(LISTS)" "$(LARGE)"

# A Neo4j server on the loopback address, data in the case, until it is ended with Ctrl-C. Needs Java 17 and Maven.
neo4j:
	@echo "user neo4j, password $(NEO4J_PASSWORD); use: export ENTREPOT_STORE=$(NEO4J_URL) ENTREPOT_NEO4J_PASSWORD=$(NEO4J_PASSWORD)" >&2
	@ENTREPOT_NEO4J_PASSWORD=$(NEO4J_PASSWORD) .ci/neo4j/server $(CASE)/neo4j $(NEO4J_PORT)

test: $(VENV)/.installed
	@echo "Running the tests: about half an hour on two processors; -m slow adds the exhaustive ones." >&2
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

# The tests of the tests (docs/mutants.md): small changes that they must notice, tests whose outcome changes from run to run,
# and branches that no test takes. `make mutants GROUPS=fold DRAW=60` draws 60 changes of one group; without DRAW it is all.
GROUPS ?=
DRAW ?= 0
RUNS ?= 20
TESTS ?=
mutants: $(VENV)/.installed
	@PYTHONHASHSEED=0 $(BIN)/python .ci/mutants.py $(GROUPS) --draw $(DRAW) --write

flaky: $(VENV)/.installed
	@$(BIN)/python .ci/flaky.py --write --runs $(RUNS) $(TESTS)

# The figures of docs/reliability.md, measured anew and written: hours, on a machine that does nothing else.
figures: $(VENV)/.installed
	ENTREPOT_WRITE_FIGURES=1 ENTREPOT_POWER_CUTS=200 ENTREPOT_KILLED_POINTS=200 ENTREPOT_SOAK_MINUTES=60 $(BIN)/python -m pytest -q \
		-m slow tests/cli/test_killed.py tests/cli/test_power_loss.py tests/explorer/test_soak.py
	$(BIN)/python tests/support/hostile_run.py 100000 0 --write

$(VENV)/.coverage: .ci/coverage.requirements $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/coverage.requirements
	@touch $@

# In parts: make coverage TESTS=tests/graph, then make coverage TESTS=tests/loaders MORE=1 and so on.
MORE ?=
coverage: $(VENV)/.coverage
ifeq ($(MORE),)
	@$(BIN)/python -m coverage erase
endif
	-$(BIN)/python -m coverage run -m pytest -q -n $(JOBS) --dist loadgroup $(TESTS)
	@$(BIN)/python -m coverage combine --quiet --append
	@$(BIN)/python -m coverage report
	@$(BIN)/python -m coverage json --quiet -o - | $(BIN)/python .ci/branches.py

lint: $(VENV)/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	PYTHONPATH=.ci/types $(BIN)/lint-imports
	$(BIN)/python .ci/script/tools.py lint

# The script of the pages: its modules laid out, and made into the one file that every page carries. Node.js and its packages
# are installed where they are missing (package-lock.json, requirements-node.lock); nothing else needs them.
script: $(VENV)/.installed
	$(BIN)/python .ci/script/tools.py format
	$(BIN)/python .ci/script/tools.py build
	$(BIN)/python .ci/script/tools.py test

# Peers to measure against, and numba for the compiled search; `make test` compares its answers where it is installed.
$(VENV)/.peers: benchmarks/requirements.lock $(VENV)/.installed
	@$(PYTHON) .ci/install.py $(VENV) bench
	@touch $@

# Apache Spark, on which `entrepot build --engine` and its test run: some 500 MB.
$(VENV)/.spark: .ci/spark.requirements $(VENV)/.installed
	@echo "Installing Apache Spark: 456 MB to fetch, 500 MB on disk." >&2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/spark.requirements
	@touch $@

bench: $(VENV)/.peers
	$(BIN)/python benchmarks/analysis.py --size full --write
	$(BIN)/python benchmarks/stores.py --size full --write
	$(BIN)/python benchmarks/near.py --write
	$(BIN)/python benchmarks/pages.py --write
	$(BIN)/python benchmarks/serving.py --write
	$(BIN)/python benchmarks/briefs.py --write

bench-smoke: $(VENV)/.peers
	$(BIN)/python benchmarks/analysis.py --size smoke
	$(BIN)/python benchmarks/stores.py --size smoke
	$(BIN)/python benchmarks/near.py --claims 2000
	$(BIN)/python benchmarks/pages.py --size smoke
	$(BIN)/python benchmarks/serving.py --claims 2000
	$(BIN)/python benchmarks/briefs.py

docs: $(VENV)/.installed
	$(BIN)/python docs/make.py

# The pages of docs/ as a site in site/, which works from the disk: open site/index.html. A broken link stops it.
$(VENV)/.docs: requirements-docs.lock $(VENV)/.installed
	@$(PYTHON) .ci/install.py $(VENV) docs
	@touch $@

site: $(VENV)/.docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

# The README's picture, as a real browser shows the page. Needs Chromium.
picture: $(VENV)/.installed
	$(BIN)/python docs/page_picture.py

# pyproject.toml names the packages once; the locks pin them, wheels only, for every Python and platform (docs/install.md).
PIN := $(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
	--only-binary :all:
lock: $(VENV)/.installed
	$(PIN) pyproject.toml -o requirements.lock
	$(PIN) -c requirements.lock pyproject.toml --extra reports --extra shipments --extra columns --extra pandas --extra neo4j-rust --group dev -o requirements-dev.lock
	$(PIN) -c requirements-dev.lock --group build -o requirements-build.lock
	$(PIN) -c requirements-dev.lock --group docs -o requirements-docs.lock
	$(PIN) -c requirements-dev.lock --group node -o requirements-node.lock
	$(BIN)/python .ci/script/lock.py
	$(PIN) -c requirements-dev.lock pyproject.toml --extra fast --group bench -o benchmarks/requirements.lock

# The bill of materials of what runs (CycloneDX), and the licence of each package.
sbom: $(VENV)/.installed
	$(BIN)/python .ci/sbom.py requirements.lock sbom.json

# The pins compared with a folder of advisories, such as a clone of github.com/pypa/advisory-database: make audit ADVISORIES=FOLDER
ADVISORIES ?= advisories
audit: $(VENV)/.docs
	$(BIN)/python .ci/audit.py "$(ADVISORIES)" requirements*.lock benchmarks/requirements.lock

clean:
	rm -rf $(VENV) .neo4j .verapdf .followthemoney .bare case .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache node_modules build dist site *.egg-info
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
