"""What reviewers and moderators look at: the queue, the article's workspace, the admin."""
