"""What a build adds around pages: navigation of both editions, style sheets, search indexes, cards, labs."""
