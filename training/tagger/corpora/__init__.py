"""Loaders of the public sets in shared/data: one file a set, each giving samples in our convention."""
