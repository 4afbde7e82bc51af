"""One module a model: its controls, its equations, and what it shows."""
