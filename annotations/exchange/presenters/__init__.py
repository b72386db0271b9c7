"""One module for each kind of row: the row as it stands in an export, and nothing is looked up.

What a row refers to by an id is found in `referred`. What the keys mean is written in
docs/export.md, which a test compares with what comes out here.
"""
