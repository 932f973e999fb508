"""The API: JSON over HTTP, its routes and its description made from one table of endpoints."""

from elchi.portal.api.serving import api_routes

__all__ = ["api_routes"]
