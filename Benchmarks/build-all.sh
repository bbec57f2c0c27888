#!/bin/sh
# Compares `dossier build annual-review --all`, HTML and JSON, for 5,000 people with 200 records each, on two cores, with
# a Jinja2 script that renders the same JSON to similar pages, one person after the other in one process. Three runs in
# turns; the ratio must be at most 0.25. Memory must be flat in the number of people: at most 1.3 times that of a tenth
# of them, whose files are about as large.
# Usage: Benchmarks/build-all.sh [PEOPLE]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
people=${1:-5000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The Debian package serves /usr/bin/python3; another python3 that comes first may have its own.
python=python3
if ! "$python" -c 'import jinja2' 2>/dev/null; then
  "$root/scripts/install-packages" python3 python3-jinja2 >&2
  python=/usr/bin/python3
fi

echo "Building, and importing 200 records of each of $people people…" >&2
swift build -c release --package-path "$root" --product dossier >&2
dossier=$(swift build -c release --package-path "$root" --show-bin-path)/dossier
make_school() {
  python3 "$here/build-all/generate-people.py" --people "$1" "$folder/exports-$1"
  "$dossier" init "$folder/school-$1.portfolio" --institution --name "A school" >&2
  for file in "$folder/exports-$1"/*.csv; do
    "$dossier" import --portfolio "$folder/school-$1.portfolio" --as-of 2025-09-01 \
      --mapping "plain-$(basename "$file" .csv)" "$file" >&2
  done
  rm -r "$folder/exports-$1"
  cat >"$folder/build-$1" <<END
#!/bin/sh
exec "$dossier" build annual-review --all --jobs 2 --portfolio "$folder/school-$1.portfolio" --as-of 2025-09-01 -o "$folder/out-$1"
END
  chmod +x "$folder/build-$1"
}
make_school "$people"
make_school "$((people / 10))"

# The peer reads what this writes.
"$folder/build-$people" >&2
status=0
python3 "$here/compare.py" --runs 3 --at-most 0.25 -- \
  "$folder/build-$people" -- "$python" "$here/build-all/render-all.py" "$folder/out-$people/people" "$folder/peer" || status=$?
echo "Peak memory beside that of a tenth of the people, and their times:"
python3 "$here/build-all/memory.py" --at-most 1.3 "$folder/build-$people" "$folder/build-$((people / 10))" || status=1
exit $status
