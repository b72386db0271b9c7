"""Whole data sets and other tools' formats, in and out."""
