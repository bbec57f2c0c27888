"""Expected texts, beside the checks."""

import difflib
import pathlib

EXPECTED = pathlib.Path(__file__).resolve().parents[1] / "Expected"


def compare(name, text, record):
    """What is wrong with a text, against the file of its name."""
    file = EXPECTED / name
    if record:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return [f"{name} was recorded: look at the difference"]
    if not file.exists():
        return [f"{name} is not there: --record writes it"]
    expected = file.read_text(encoding="utf-8")
    if expected == text:
        return []
    lines = list(difflib.unified_diff(expected.splitlines(), text.splitlines(), "expected", "found", n=1, lineterm=""))
    return [f"{name} differs (--record writes it anew):\n    " + "\n    ".join(lines[:40])]
