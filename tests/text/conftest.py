from hypothesis import settings

# A busy machine is slow now and then; what must be fast has a test that measures processor time.
settings.register_profile("text", deadline=None)
settings.load_profile("text")
