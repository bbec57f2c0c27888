#!/bin/sh
# Compares `dossier build promotion`, HTML and JSON, for a person with 2,000 records with a Jinja2 script that renders
# the same JSON to a similar page. Both start cold. Five runs in turns; the ratio must be at most 0.5.
# Usage: Benchmarks/build-promotion.sh [RECORDS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"
records=${1:-2000}

find_jinja2

echo "Building, and importing $records records…" >&2
build_dossier
python3 "$here/build-promotion/generate-records.py" --records "$records" "$folder/exports"
"$dossier" init "$folder/career.portfolio" --name "Ines Halloran, MD, MEd" >&2
import_plain "$folder/career.portfolio" "$folder/exports"

# The peer reads what this writes.
"$dossier" build promotion --portfolio "$folder/career.portfolio" --as-of 2025-09-01 -o "$folder/out" >&2
ls -l "$folder/out" >&2

status=0
python3 "$here/compare.py" --at-most 0.5 -- \
  "$dossier" build promotion --portfolio "$folder/career.portfolio" --as-of 2025-09-01 -o "$folder/out" -- \
  "$python" "$here/build-promotion/render.py" "$folder/out/promotion.json" "$folder/out/peer.html" || status=$?
ls -l "$folder/out" >&2
exit $status
