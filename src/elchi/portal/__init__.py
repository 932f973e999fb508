"""The portal: pages, their JSON, CSV and Atom twins, and everything that they serve."""

from elchi.portal.app import portal

__all__ = ["portal"]
