"""FactRuEval-2016, the third track: facts of Russian news in the competition's own format."""
