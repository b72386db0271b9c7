"""Verdicts are given: rating, verdict, source, evidence, attempts to reach the claimant."""
