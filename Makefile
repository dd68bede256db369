# `make demo` and `make test` do all the set-up on a fresh machine. GNU make 3.81 or newer.
# ARGS goes to the program behind a target: make test ARGS="tests/latentio -x"

PYTHON ?= python3
BIN = .venv/bin

.DEFAULT_GOAL := help
.PHONY: help demo test soak soak-ci lint bench deken max-package venv system clean

help:
	@echo "make demo    Pd plays a latent song live through the server; writes demo/"
	@echo "make test    run every test; says what it skips and why"
	@echo "make soak    run the tests that take long: two hours, or LATENT_SOAK_S=seconds and a bit"
	@echo "make soak-ci of these, what CI runs: faults let at a server for ten minutes, and more"
	@echo "make lint    ruff, the formatter and mypy, as CI runs them"
	@echo "make bench   measure against peers and limits of the machine (minutes)"
	@echo "make deken   build the package of the Pd library into build/deken"
	@echo "make max-package  zip the Max package into build/max"
	@echo "make clean   remove what these commands made, .venv and .cache included"
	@echo "The first two install Python packages into .venv, and Pd and JACK with apt or brew."
	@echo "LATENT_NO_INSTALL=1 leaves the system alone."

demo: venv
	@sh tools/setup.sh
	@$(BIN)/python examples/demo.py $(ARGS)

test: venv
	@sh tools/setup.sh --tests
	@sh tools/test.sh $(ARGS)

soak: venv
	@sh tools/setup.sh --tests
	@LATENT_SOAK_S=$${LATENT_SOAK_S:-7200} $(BIN)/python -m pytest -m soak $(ARGS)

soak-ci: venv
	@sh tools/setup.sh --tests
	@$(BIN)/python -m pytest -m "soak and ci" $(ARGS)

lint: venv
	@status=0; for check in "ruff check" "ruff format --check" mypy; do \
		echo "$$check"; $(BIN)/$$check || status=1; \
	done; exit $$status

bench: venv
	@for program in benchmarks/*_bench.py; do $(BIN)/python $$program $(ARGS) || exit 1; done

deken: venv
	@$(BIN)/python tools/deken.py $(ARGS)

max-package: venv
	@$(BIN)/python tools/max_package.py $(ARGS)

venv:
	@PYTHON="$(PYTHON)" sh tools/venv.sh

system: venv
	@sh tools/setup.sh --tests

clean:
	rm -rf .venv .cache demo build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache
