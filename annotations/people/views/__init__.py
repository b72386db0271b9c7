"""The pages about people: signing in, joining, one's own details, the members of a desk."""
