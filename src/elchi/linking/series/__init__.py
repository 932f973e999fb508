"""Figures of many articles become series: a measure between countries over time, conflicts side by side."""

from elchi.linking.series.gathering import series

__all__ = ["series"]
