"""The report on a programme: composed once, written as a workbook, a document, CSV or Markdown."""
