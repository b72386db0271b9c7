"""The demonstration desk: two articles of our own, checked with real sources, as steps to replay.

`content.DEMONSTRATION` is the whole of it: people, desk, sources, articles; `loading.load` replays
it, and `log_ins` says who can still sign in with the published password. An article's claims are
marked in their order, which numbers them. Each claim's `steps` follow, one verb of the product
each; then the article's summary is approved and published; then each claim's `afterwards`. Settled
claims that are not public must wait for that last round, since publishing an article takes along
whatever is settled in it.

The sources are real pages and are quoted no further than they were read. The articles were written
for this purpose and say so; their addresses at example.org lead nowhere.
"""
