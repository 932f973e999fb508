"""Tables in files: rows of cells, whatever the format."""
