"""Following a programme: its items read from a file, linked to what pages tell, and where each stands."""
