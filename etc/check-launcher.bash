#!/usr/bin/env bash
# What ./whence promises whoever starts it: run by ./dev check, on the jar that was just built, with a cache folder of its own.
set -euo pipefail

root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME="$work/cache folder"
unset WHENCE_CACHE WHENCE_JAVA_OPTS
touch "$root/app/target/whence.jar"
checks=0

# expect WHAT WANTED GOT
expect() {
  checks=$((checks + 1))
  [ "$2" = "$3" ] || {
    printf 'launcher: %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3" >&2
    exit 1
  }
}

# started COMMAND...: what it printed, errors included, and its exit code, on one line.
started() {
  local rc=0 text
  text=$("$@" 2>&1 </dev/null) || rc=$?
  printf '%s' "${text//$'\n'/ } = $rc"
}

seal_of() { find "$XDG_CACHE_HOME/whence" -name '*.seal' 2>/dev/null; }

plain=$(WHENCE_CACHE=off started "$root/whence" --version)
case $plain in *" = 0") ;; *) expect "--version works without a cache" "... = 0" "$plain" ;; esac
expect "without a cache nothing is written" '' "$(seal_of)"

first=$(WHENCE_CACHE=wait started "$root/whence" --version)
expect "the first run builds the cache and says so once" "whence: building the start-up cache (once) $plain" "$first"
seal=$(seal_of)
expect "one sealed cache lies there" 1 "$(printf '%s\n' "$seal" | grep -c seal)"
expect "the second run is quiet" "$plain" "$(started "$root/whence" --version)"
expect "the JVM has nothing against the cache" 0 "$(cat "${seal%.seal}.rejected" | wc -c | tr -d ' ')"

mkdir "$work/a b"
ln -s "$root/whence" "$work/a b/linked"
ln -s linked "$work/a b/twice"
expect "it starts through links, from elsewhere, with spaces in the path" "$plain" "$(cd "$work/a b" && started ./twice --version)"
expect "its exit code is the program's" 2 "$("$root/whence" --no-such-option >/dev/null 2>&1 </dev/null && echo 0 || echo $?)"

dd if=/dev/zero of="${seal%.seal}" bs=1000 seek=4000 count=2000 conv=notrunc 2>/dev/null
expect "a damaged cache is passed over and built anew" "$first" "$(WHENCE_CACHE=wait started "$root/whence" --version)"
head -c 3000000 "${seal%.seal}" >"$work/short"
cat "$work/short" >"${seal%.seal}"
{ stat -L -c '%s-%i-%.9Y' -- "${seal%.seal}" 2>/dev/null || stat -L -f '%z-%i-%Fm' -- "${seal%.seal}"; } >"$seal"
expect "a cache that the JVM rejects does not fail the run" "$plain" "$(started "$root/whence" --version)"
expect "and is built anew by the next" "$first" "$(WHENCE_CACHE=wait started "$root/whence" --version)"

: >"$work/file"
expect "a cache folder that cannot be made is no failure" "$plain" "$(XDG_CACHE_HOME=$work/file started "$root/whence" --version)"
rm -rf "$XDG_CACHE_HOME"
for run in 1 2 3; do started "$root/whence" --version >"$work/run$run" & done
wait
for run in 1 2 3; do
  case $(<"$work/run$run") in "$plain" | "$first") ;; *) expect "three first runs at once all work" "$plain" "$(<"$work/run$run")" ;; esac
done
for run in $(seq 100); do [ -n "$(seal_of)" ] && [ -z "$(find "$XDG_CACHE_HOME" -name '.work*')" ] && break || sleep 0.2; done
expect "and leave one cache" 1 "$(seal_of | grep -c seal)"
printf 'launcher: %d checks passed\n' "$checks"
