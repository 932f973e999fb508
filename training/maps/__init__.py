"""Makes the shapes of countries that maps are drawn from: `python -m training.maps FOLDER`.

FOLDER is the unpacked package world-atlas 2.0.2 (ISC licence; Natural Earth, public domain).
"""
