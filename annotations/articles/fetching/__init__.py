"""Fetching an address that a stranger may have chosen, without becoming their hands (SEC-50..59)."""

from annotations.articles.fetching.fetching import Fetched, fetch
from annotations.articles.fetching.refusals import FetchFailed, FetchRefused, NotFetched
from annotations.articles.fetching.urls import canonical

__all__ = ["FetchFailed", "FetchRefused", "Fetched", "NotFetched", "canonical", "fetch"]
