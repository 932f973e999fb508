"""Drawings of the record as SVG text: charts, a heat-map, a map, a network, a strip of years.

Pure functions of small frozen structs. The same drawing stands on a page, in print, in a PDF and, by `png`, in a
document. What has nothing to show is None.
"""
