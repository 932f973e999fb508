"""`python -m elchi` is the command line."""

from elchi.cli import main

if __name__ == "__main__":
    main()
