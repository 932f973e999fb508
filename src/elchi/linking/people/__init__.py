"""People whom findings name, across languages, spellings and offices."""
