# `make run` and `make test` set everything up by themselves; both may be run again at any time.
SHELL := /bin/bash
PY := .venv/bin/python
HOST ?= 127.0.0.1
PORT ?= 8000
export DJANGO_SETTINGS_MODULE := perfmgmt.settings

.PHONY: run test test-browser check frontend-check build clean

run: .make/python .make/messages .make/frontend
	@$(PY) manage.py prepare
	@echo "Open http://$(if $(filter 127.0.0.1 0.0.0.0,$(HOST)),localhost,$(HOST)):$(PORT) (stop with Ctrl+C)"
	@HOST=$(HOST) PORT=$(PORT) exec $(PY) -m perfmgmt.serve

test: .make/python .make/messages
	@$(PY) -m pytest -n 2

test-browser: .make/python .make/messages .make/frontend
	@$(PY) -m pytest tests/browser -p no:xdist

check: .make/python .make/frontend
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy perfmgmt goals reviews
	.venv/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py print_schema | diff - perfmgmt/schema.graphql
	cd frontend && npm run --silent check && npm run --silent check-size

.make/python: requirements.lock
	@mkdir -p .make
	@test -x .venv/bin/python || python3 -m venv .venv
	@test -x .venv/bin/uv || .venv/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	@.venv/bin/uv pip sync --quiet --require-hashes --python .venv/bin/python requirements.lock
	@touch $@

.make/messages: perfmgmt/locale/de/LC_MESSAGES/django.po .make/python
	@.venv/bin/pybabel --quiet compile --directory perfmgmt/locale --domain django
	@touch $@

.make/node: frontend/package-lock.json
	@mkdir -p .make
	@cd frontend && npm ci --no-audit --no-fund --silent
	@touch $@

SOURCES := $(shell find frontend -path frontend/node_modules -prune -o -path frontend/dist -prune -o -type f -print 2>/dev/null)
.make/frontend: .make/node .make/python $(SOURCES) perfmgmt/schema.graphql
	@cd frontend && npm run --silent build
	@$(PY) -m whitenoise.compress --quiet frontend/dist
	@touch $@

clean:
	rm -rf .make .venv frontend/dist frontend/node_modules perfmgmt.sqlite3*
