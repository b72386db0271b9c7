"""Claims are highlighted: claim, span, wording, claimant, setting aside."""
