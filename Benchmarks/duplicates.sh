#!/bin/sh
# Compares finding look-alikes among 20,000 works, a quarter of which two systems have under different names, with a
# script that does it with RapidFuzz. Ours opens a portfolio and resolves it before; the script only reads the two files.
# Five runs in turns; the ratio must be at most 1.0, and the median below two seconds.
# Usage: Benchmarks/duplicates.sh [WORKS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/prepare.sh"
count=${1:-20000}

echo "Building, and writing $count works…" >&2
build_dossier
python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet rapidfuzz
python3 "$here/peers/make-works.py" "$count" "$folder"
export DOSSIER_PORTFOLIO="$folder/works.portfolio"
"$dossier" init "$DOSSIER_PORTFOLIO" --name "Ana Rivera" >&2
for system in first second; do
  "$dossier" import "$folder/$system.csv" --mapping "$here/duplicates/$system.yml" >&2 || [ $? -eq 2 ]
done

# Exit status 2 says that there are pairs to decide.
"$dossier" duplicates --output json >"$folder/ours.json" || [ $? -eq 2 ]
"$folder/venv/bin/python" "$here/peers/find-duplicates.py" "$folder/first.csv" "$folder/second.csv" "$folder/peer.tsv"
echo "ours: $(python3 "$here/duplicates/score.py" "$folder/truth.tsv" "$folder/ours.json")"
echo "peer: $(python3 "$here/duplicates/score.py" "$folder/truth.tsv" "$folder/peer.tsv")"
python3 "$here/compare.py" --at-most 1.0 --seconds 2 --accept 0,2 -- \
  "$dossier" duplicates --output json -- \
  "$folder/venv/bin/python" "$here/peers/find-duplicates.py" "$folder/first.csv" "$folder/second.csv" "$folder/peer.tsv"
