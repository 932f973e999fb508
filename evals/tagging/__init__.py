"""How well names, offices, dates and titles are marked, beside a CRF and natasha: `make eval-tagger`."""
