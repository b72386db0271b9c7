"""Who did what, when and why: the event table, the trigger that fills it, and its chain."""
