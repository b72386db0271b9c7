"""Verdicts are checked and settled: rulings, summaries, decisions, adjudication, standing."""
