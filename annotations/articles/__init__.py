"""An article comes in: fetched, pasted or uploaded, cleaned, and split into sentences."""
