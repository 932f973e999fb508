"""Writes docs/schema.json, the JSON Schema of a line of `elchi extract --jsonl`, from the records: `make schema`."""

import json
from pathlib import Path

from elchi.records.schema import line_schema

SCHEMA = Path(__file__).parent.parent / "docs" / "schema.json"


def main() -> None:
    """Write the schema file."""
    SCHEMA.write_text(json.dumps(line_schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
