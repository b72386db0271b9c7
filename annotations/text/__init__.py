"""Pure Python on words: canonical text, sentences, selectors, runs, cleaning. No Django here."""
