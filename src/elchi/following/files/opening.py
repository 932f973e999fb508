"""A file to tables by what its bytes are, whatever its name says."""

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from elchi.errors import InputError
from elchi.following.files import delimited, spreadsheet, worddocument
from elchi.following.files.sheet import Opened

LARGEST, UNPACKED = 50 * 1024 * 1024, 300 * 1024 * 1024
OLD_OFFICE, PDF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
TAKEN = "A programme is read from CSV, XLSX or DOCX."
PARTS = {"xl/workbook.xml": spreadsheet.opened, "word/document.xml": worddocument.opened}
SUFFIXES = {"xl/workbook.xml": ".xlsx", "word/document.xml": ".docx"}
MACROS = {".xlsm": ".xlsx", ".docm": ".docx"}


def tables_of(path: Path) -> Opened:
    """The tables of a file. Raises InputError that says what to do with a file that holds none."""
    try:
        size = path.stat().st_size
        body = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error
    if size > LARGEST:
        raise InputError(f"{path} has {size // 1024**2} MB; no programme is longer than {LARGEST // 1024**2} MB.")
    return tables_in(body, path.name)


def tables_in(body: bytes, name: str) -> Opened:
    """The tables in a file's bytes; `name` is what messages call it."""
    if not body.strip():
        raise InputError(f"{name} is empty. {TAKEN}")
    if body.startswith(OLD_OFFICE):
        raise InputError(_old(body, name))
    if body.startswith(PDF):
        raise InputError(f"{name} is a PDF, whose tables cannot be told safely. Copy the table into XLSX or DOCX.")
    if body.startswith(b"PK\x03\x04"):
        return _unpacked(body, name)
    if body.lstrip()[:1] == b"<":
        raise InputError(f"{name} is a web page or XML. Open it in Excel or Word and save it as XLSX or DOCX.")
    return delimited.opened(body, name)


def _old(body: bytes, name: str) -> str:
    if ENCRYPTED in body:
        return f"{name} is locked with a password. Open it, remove the password, and save it again."
    return f"{name} is of the old format of Office (.xls, .doc). Open it and save it as XLSX or DOCX."


def _unpacked(body: bytes, name: str) -> Opened:
    try:
        with ZipFile(BytesIO(body)) as packed:
            parts = {info.filename for info in packed.infolist()}
            size = sum(info.file_size for info in packed.infolist())
    except (BadZipFile, ValueError, OSError) as error:
        raise InputError(f"{name} is damaged or cut short. Save it anew and try again.") from error
    part = next((part for part in PARTS if part in parts), None)
    if part is None:
        raise InputError(f"{name} is a packed file of another kind (OpenDocument or an archive). {TAKEN}")
    if size > UNPACKED:
        raise InputError(f"{name} unpacks to {size // 1024**2} MB; no programme is as long as that.")
    opened = PARTS[part](body, name)
    return _with_note(opened, name, SUFFIXES[part])


def _with_note(opened: Opened, name: str, suffix: str) -> Opened:
    """A word on a file whose name says that it is something else."""
    named = Path(name).suffix.lower()
    if MACROS.get(named, named) == suffix:
        return opened
    note = f"the file is {suffix[1:].upper()}, whatever its name says, and was read as such"
    return Opened(sheets=opened.sheets, notes=[note, *opened.notes])
