"""What the command line shows a person: progress, findings, steps, hits."""
