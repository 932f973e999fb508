"""Digests of what is new in saved searches, by e-mail or webhook."""
