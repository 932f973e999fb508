# Two commands do everything on a machine that has only Python 3.11+ with venv and pip: `make demo` and `make test`.
PYTHON ?= python3
UV := .venv/bin/uv

.PHONY: demo test check eval eval-linking eval-tagger tagger tagger-folds bench faults schema system clean

demo: .venv/ready
	.venv/bin/elchi demo

test: .venv/opened
	.venv/bin/pytest

check: .venv/ready
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

eval: .venv/ready
	.venv/bin/python -m evals.reading
	.venv/bin/python -m evals.reading.gate $(WIKINEWS)

eval-linking: .venv/ready
	.venv/bin/python -m evals.linking gold
	.venv/bin/python -m evals.linking gold --extracted
	.venv/bin/python -m evals.linking made --articles $(or $(ARTICLES),5000)

eval-tagger: .venv-training/ready .venv-natasha/ready
	.venv-training/bin/python -m evals.tagging

tagger: .venv-training/ready .venv-natasha/ready
	.venv-training/bin/python -m training.tagger
	.venv-training/bin/python -m training.tagger.card

tagger-folds: .venv-training/ready .venv-natasha/ready
	.venv-training/bin/python -m training.tagger.folds

bench: .venv/ready .venv-natasha/ready
	.venv/bin/python -m benchmarks.speed
	.venv/bin/python -m benchmarks.reading
	.venv/bin/python -m benchmarks.pages
	.venv/bin/python -m benchmarks.archive
	.venv/bin/python -m benchmarks.tagger
	.venv/bin/python -m benchmarks.linking
	.venv/bin/python -m benchmarks.cluster
	.venv/bin/python -m benchmarks.natasha

faults: .venv/opened
	.venv/bin/python -m faults.killing $(or $(KILLS),100)
	.venv/bin/python -m faults.storing
	.venv/bin/python -m faults.restarting

schema: .venv/ready
	.venv/bin/python -m training.schema

.venv/ready: pyproject.toml uv.lock
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check uv
	UV_PROJECT_ENVIRONMENT=.venv $(UV) sync --frozen --inexact --quiet
	touch $@

.venv/opened: .venv/ready
	@command -v chromium >/dev/null && test -e /usr/include/unicode/utypes.h || $(MAKE) --no-print-directory system
	UV_PROJECT_ENVIRONMENT=.venv $(UV) sync --frozen --inexact --quiet --group opened --group served
	touch $@

# What the tests need of the system: a browser, and what PyICU is built with. Asks for root where it has to.
system:
	$(if $(filter 0,$(shell id -u)),,sudo) apt-get update -qq
	$(if $(filter 0,$(shell id -u)),,sudo) apt-get install -y -qq --no-install-recommends chromium libicu-dev pkg-config g++ >/dev/null

.venv-training/ready: .venv/ready
	UV_PROJECT_ENVIRONMENT=.venv-training $(UV) sync --frozen --quiet --group training --group evals
	touch $@

.venv-natasha/ready: .venv/ready
	$(UV) venv --quiet --clear .venv-natasha
	$(UV) pip install --quiet --python .venv-natasha/bin/python slovnet==0.6.0 navec==0.10.0 pymorphy3==2.0.6 intervaltree==3.1.0
	$(UV) pip install --quiet --python .venv-natasha/bin/python --no-deps natasha==1.6.0 yargy==0.16.0 ipymarkup==0.9.0
	touch $@

clean:
	rm -rf .venv .venv-training .venv-natasha build demo
