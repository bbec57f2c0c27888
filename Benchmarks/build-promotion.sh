#!/bin/sh
# Compares `dossier build promotion`, HTML and JSON, for a person with 2,000 records with a Jinja2 script that renders
# the same JSON to a similar page. Both start cold. Five runs in turns; the ratio must be at most 0.5.
# Usage: Benchmarks/build-promotion.sh [RECORDS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
records=${1:-2000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The Debian package serves /usr/bin/python3; another python3 that comes first may have its own.
python=python3
if ! "$python" -c 'import jinja2' 2>/dev/null; then
  "$root/scripts/install-packages" python3 python3-jinja2 >&2
  python=/usr/bin/python3
fi

echo "Building, and importing $records records…" >&2
swift build -c release --package-path "$root" --product dossier >&2
dossier=$(swift build -c release --package-path "$root" --show-bin-path)/dossier
python3 "$here/build-promotion/generate-records.py" --records "$records" "$folder/exports"
"$dossier" init "$folder/career.portfolio" --name "Ines Halloran, MD, MEd" >&2
for file in "$folder"/exports/*.csv; do
  "$dossier" import --portfolio "$folder/career.portfolio" --as-of 2025-09-01 \
    --mapping "plain-$(basename "$file" .csv)" "$file" >&2
done

# The peer reads what this writes.
"$dossier" build promotion --portfolio "$folder/career.portfolio" --as-of 2025-09-01 -o "$folder/out" >&2
ls -l "$folder/out" >&2

status=0
python3 "$here/compare.py" --at-most 0.5 -- \
  "$dossier" build promotion --portfolio "$folder/career.portfolio" --as-of 2025-09-01 -o "$folder/out" -- \
  "$python" "$here/build-promotion/render.py" "$folder/out/promotion.json" "$folder/out/peer.html" || status=$?
ls -l "$folder/out" >&2
exit $status
