"""Models become HTML: complete and readable without a script, with no word of it written in code."""
