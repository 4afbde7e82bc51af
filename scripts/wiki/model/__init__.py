"""What the wiki is made of: pages, claims, terms, sources, questions, the course, and problems with any of them."""
