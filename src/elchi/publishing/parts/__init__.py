"""The parts of a brief in their order; each file writes the sections it is named after."""
