"""The wiki's workshop: reads what editors wrote, checks it, and renders what readers see.

    docs/ quizzes/ knowledge/  ->  read  ->  Site (model)  ->  render | check | export

`markdown`, `plugin` and `cli` are the edges. MkDocs is known to `plugin` and to what it hands over to, `publish`; the
core, which is everything above, knows nothing of it.
"""
