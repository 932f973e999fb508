"""Whether a Word file can serve as the template of a brief: every placeholder and style that the content needs."""

import re
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from elchi.errors import InputError

STYLES = ("footnote text", "footnote reference")
VALUES = (
    "{{ brief.title }}",
    "{{ brief.subtitle }}",
    "{{ brief.as_of }}",
    "{{ brief.basis }}",
    "{{ brief.labels.method }}",
    "{%p for block in blocks %}",
    "{{ block.text }}",
    "{{r block.runs }}",
    "{{ block.picture }}",
    "{%tc for cell in block.head %}",
    "{{ cell }}",
    "{%tr for row in block.rows %}",
    "{{r cell }}",
)
KINDS = (
    "heading1",
    "heading2",
    "heading3",
    "line",
    "gap",
    "planned",
    "disputed",
    "overdue",
    "picture",
    "table",
)
NEW_ONE = "start from `python -m elchi.publishing.docx_template FILE.docx`"


def opened(path: Path) -> Any:
    """The template, ready to be filled; InputError when it is no Word file or lacks something."""
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate

    template = DocxTemplate(path)
    try:
        template.init_docx()
    except (PackageNotFoundError, BadZipFile, KeyError, OSError, ValueError) as error:
        raise InputError(f"{path} is no Word file that can be opened; {NEW_ONE}") from error
    if lacking := missing(template):
        raise InputError(f"the template {path} lacks {', '.join(lacking)}; put it back, or {NEW_ONE}")
    return template


def missing(template: Any) -> list[str]:
    """What the template lacks, as an editor would write it."""
    tags = _tags(template.patch_xml(template.get_xml()))
    needed = [_bare(value) for value in VALUES]
    values = [value for value, tag in zip(VALUES, needed, strict=True) if tags.count(tag) < needed.count(tag)]
    kinds = [kind for kind in KINDS if not any(f"block.kind=='{kind}'" in tag for tag in tags)]
    named = {style.name for style in template.docx.styles}
    styles = [style for style in STYLES if style not in named]
    return [
        *values,
        *(f"{{%p if block.kind == '{kind}' %}}" for kind in kinds),
        *(f"the style “{style}”" for style in styles),
    ]


def _tags(xml: str) -> list[str]:
    """What stands between the marks of each placeholder, without spaces and with straight quotes."""
    return [_bare(tag) for tag in re.findall(r"\{\{.*?\}\}|\{%.*?%\}", xml, re.DOTALL)]


def _bare(tag: str) -> str:
    words = re.sub(r"^\{[{%]\s*(?:(?:p|tr|tc|r)\s)?|[}%]\}$|\s", "", re.sub(r"<[^>]*>", "", tag))
    return re.sub('[‘’“”"]|&quot;|&apos;', "'", words)
