"""Answering: pages and fragments, refusals and conflicts, double submits, printing text."""
