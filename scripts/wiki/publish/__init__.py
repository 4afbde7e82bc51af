"""What a build adds around pages: navigation of both editions, one style sheet, search indexes, cards, labs."""
