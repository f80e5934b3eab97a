# KMZB for QGIS. Everything is done by scripts in tests/environment; this file only names them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON := /usr/bin/python3
E := tests/environment

.PHONY: help demo demo-stop demo-reset test lint bench matrix package screenshots clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  make demo SCALE=national          loads 3 million reports"
	@echo "  make demo DATA=../shared/data     shows real districts and reports from that folder"
	@echo "  make test ARGS='-k queue'         passes arguments on to pytest"

demo: ## Install what is missing, load a country, open QGIS on the queue
	@SCALE='$(SCALE)' DATA='$(DATA)' $(E)/demo/run

demo-stop: ## Close the demo's QGIS and its database server
	@$(PYTHON) $(E)/demo/stop.py

demo-reset: ## The same, and forget the demo's data and profile
	@$(PYTHON) $(E)/demo/stop.py --reset

test: ## Packages, tools, lint, types, architecture, all tests
	@$(E)/run-tests $(ARGS)

lint: ## Only the checks that run nothing
	@$(E)/run-lint

bench: ## Measure side by side; writes build/bench.json
	@$(E)/run-bench $(ARGS)

matrix: ## The tests on QGIS 3.22, 3.40 and 3.44 with PostgreSQL 15, 17 and 18
	@$(PYTHON) $(E)/matrix.py $(ARGS)

package: ## Build the zip for QGIS's "Install from ZIP"
	@$(E)/install-packages demo
	@$(PYTHON) $(E)/package.py

screenshots: ## Take the pictures of the guides anew
	@$(E)/demo/screenshots

clean: ## Stop the servers of this checkout and remove everything that was built
	@$(E)/clean
