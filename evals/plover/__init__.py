"""PLOVER: the root, mode and CAMEO code of the main event of English sentences."""
