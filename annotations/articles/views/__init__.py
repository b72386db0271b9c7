"""The pages on which an article comes in and its details are corrected."""
