"""Every model in the admin: records to read, and steps that call the same verbs as the pages."""
