#!/usr/bin/env bash
# Regenerates the bundled chart fonts from their npm package and compares them with SHA256SUMS.
# Needs npm and a Python with fontTools; PYTHON names the interpreter.
set -euo pipefail

readonly package=@expo-google-fonts/noto-sans-sc@0.4.3
readonly package_sha256=0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59
readonly fonttools=4.38.0
readonly python=${PYTHON:-python3}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fonts=$here/../../plugin/src/main/resources/io/github/surveyreport/site/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1

found=$("$python" -c 'import fontTools; print(fontTools.version)') || {
  echo "$python has no fontTools: install it, or name another interpreter with PYTHON=" >&2
  exit 1
}
[[ $found == "$fonttools" ]] || echo "fontTools is $found, not $fonttools: the bytes may differ" >&2

tarball=$(npm pack --silent --pack-destination "$work" "$package")
echo "$package_sha256  $work/$tarball" | sha256sum --check --quiet
tar -xzf "$work/$tarball" -C "$work"

subset() {
  local source=$work/package/$1 target=$fonts/$2
  "$python" "$here/characters.py" "$source" >"$work/characters.txt"
  "$python" -m fontTools.subset "$source" --text-file="$work/characters.txt" \
    --no-hinting --layout-features='' --notdef-outline --name-IDs='*' --output-file="$target"
}

mkdir -p "$fonts"
subset 400Regular/NotoSansSC_400Regular.ttf report-sans-regular.ttf
subset 600SemiBold/NotoSansSC_600SemiBold.ttf report-sans-bold.ttf
install -m 644 "$work/package/LICENSE_FONT" "$fonts/OFL.txt"

cd "$fonts" && sha256sum --check "$here/SHA256SUMS"
