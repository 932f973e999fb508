# Two commands do everything on a machine that has only Python 3.11+ with venv and pip: `make demo` and `make test`.
PYTHON ?= python3
UV := .venv/bin/uv

.PHONY: demo test check eval bench schema clean

demo: .venv/ready
	.venv/bin/elchi demo

test: .venv/ready
	.venv/bin/pytest

check: .venv/ready
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports

eval: .venv/ready
	.venv/bin/python -m evals.samples

bench: .venv/ready
	.venv/bin/python -m benchmarks.speed

schema: .venv/ready
	.venv/bin/python -m training.schema

.venv/ready: pyproject.toml uv.lock
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check uv
	UV_PROJECT_ENVIRONMENT=.venv $(UV) sync --frozen --inexact --quiet
	touch $@

clean:
	rm -rf .venv demo
