#!/bin/sh
# Compares the start of the program with the start of Python: `dossier --version` and `python3 -c pass`.
# Five runs of twenty launches each, in turns; the ratio must be at most 1.0.
# Usage: Benchmarks/version.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

echo "Building…" >&2
swift build -c release --package-path "$root" --product dossier >&2
dossier=$(swift build -c release --package-path "$root" --show-bin-path)/dossier
python3 "$here/compare.py" --at-most 1.0 --launches 20 -- "$dossier" --version -- python3 -c pass
