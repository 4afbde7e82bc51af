"""The wiki's workshop: reads what editors wrote, checks it, and renders what readers see.

    docs/ quizzes/ knowledge/  ->  read  ->  Site (model)  ->  render | check | export

`markdown`, `plugin` and `cli` are the edges; everything else knows nothing of MkDocs.
"""
