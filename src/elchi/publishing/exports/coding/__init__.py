"""Events in the code books of political science."""
