"""What must not break Elchi, done to it in earnest; docs/reliability.md has the table that `make faults` prints."""
