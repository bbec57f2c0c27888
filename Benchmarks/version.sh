#!/bin/sh
# Compares the start of the program with the start of Python: `dossier --version` and `python3 -c pass`.
# Five runs of twenty launches each, in turns; the ratio must be at most 1.0.
# Usage: Benchmarks/version.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"

echo "Building…" >&2
build_dossier
python3 "$here/compare.py" --at-most 1.0 --launches 20 -- "$dossier" --version -- python3 -c pass
