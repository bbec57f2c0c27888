"""Checks what dossier hands over with tools that others trust.

Usage: check.py TOOL

The examples are packed for the owner and for the public, as a folder and as an archive, signed with a key that OpenSSL
made; then sha256sum, OpenSSL, zipfile, roc-validator, rocrate and citeproc say what they think of it. Ends with status 1
when anything is wrong. scripts/check-packages installs what it needs.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings
import zipfile

import crate

FORMS = "html,json,csv,csl,jsonld,jsonresume"
# A dossier is under no licence that has an address, and gives no address away but what its pages give.
ACCEPTED = {"ro-crate-1.2_85.0", "ro-crate-1.2_93.0"}
EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"


def run(*arguments, **options):
    done = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, **options)
    return done.returncode, done.stdout + done.stderr


def bibliography(path):
    """What citeproc makes of CSL-JSON: one entry for each item, none of them empty."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    items = json.loads(path.read_text(encoding="utf-8"))
    with warnings.catch_warnings():
        # It knows not all of CSL 1.0.2.
        warnings.simplefilter("ignore")
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        entries = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            entries.register(Citation([CitationItem(item["id"].lower())]))
        texts = [str(entry) for entry in entries.bibliography()]
    if len(texts) != len(items) or not all(len(text) > 10 for text in texts):
        yield f"citeproc: {len(texts)} entries of {len(items)} items"


def check(tool, folder, portfolio, audience):
    package, archive = folder / f"{audience}", folder / f"{audience}.zip"
    for output in (package, archive):
        status, said = run(
            tool, "package", "promotion", "cv", "--audience", audience, "--portfolio", portfolio, "--as-of",
            "2025-09-01", "--format", FORMS, "--sign", folder / "key.pem", "-o", output)
        if status != 0:
            yield f"package: {said}"
            return
        status, said = run(tool, "verify", output, "--key", folder / "key.pub.pem")
        if status != 0:
            yield f"verify: {said}"
    status, said = run("sha256sum", "--strict", "--quiet", "--check", "SHA256SUMS", cwd=package)
    if status != 0:
        yield f"sha256sum: {said}"
    status, said = run(
        "openssl", "pkeyutl", "-verify", "-pubin", "-inkey", folder / "key.pub.pem", "-rawin", "-in", "manifest.json",
        "-sigfile", "manifest.json.sig", cwd=package)
    if status != 0:
        yield f"openssl: {said}"
    files = {str(path.relative_to(package)) for path in package.rglob("*") if path.is_file()}
    with zipfile.ZipFile(archive) as contents:
        if contents.testzip() is not None or set(contents.namelist()) != files:
            yield f"zipfile: {contents.testzip()}, {files ^ set(contents.namelist())}"
        for name in contents.namelist():
            if contents.read(name) != (package / name).read_bytes():
                yield f"zipfile: {name} is another one in the folder"
    found, listed = crate.problems(package)
    yield from (problem for problem in found if not any(code in problem for code in ACCEPTED))
    own = {"ro-crate-metadata.json", "manifest.json", "manifest.json.sig", "manifest.pub.pem", "SHA256SUMS"}
    if listed != files - own:
        yield f"rocrate: {listed ^ (files - own)}"
    for path in sorted(package.rglob("*.csl.json")):
        yield from bibliography(path)


def main():
    tool = pathlib.Path(sys.argv[1]).resolve()
    failures = []
    with tempfile.TemporaryDirectory(prefix="dossier-packages-") as name:
        folder = pathlib.Path(name)
        portfolio = folder / "career.portfolio"
        run(EXAMPLES / "import", tool, portfolio, env={**os.environ})
        run("openssl", "genpkey", "-algorithm", "ed25519", "-out", folder / "key.pem")
        run("openssl", "pkey", "-in", folder / "key.pem", "-pubout", "-out", folder / "key.pub.pem")
        for audience in ("self", "public"):
            problems = list(check(tool, folder, portfolio, audience))
            print(f"package for {audience}: {'nothing wrong' if not problems else f'{len(problems)} wrong'}", flush=True)
            for problem in problems:
                print(f"  {problem[:400]}")
            failures += problems
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
