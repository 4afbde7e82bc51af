"""Files become models, or problems that name file and line."""
