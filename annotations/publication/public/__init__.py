"""The pages that anyone reads, made from snapshots alone. They know nothing of who asks."""
