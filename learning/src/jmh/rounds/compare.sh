#!/bin/sh
# The same rounds of training on this kernel and on SimPy, in turns: processor time, medians and ratios at the end. Every round
# must end when the kernel says it does, to 1e-9. Both SimPy 2 (Debian: python3-simpy) and 3 (python3-simpy3) are played, and
# left out where they are not installed.
#
# compare.sh [K [ROUNDS [TURNS]]], by default 8 2000 5; PYTHON names the interpreter that has SimPy; BEFORE the classes of
# another state of sim-kernel, to be played in the same turns.
set -eu

devices=${1:-8}
rounds=${2:-2000}
turns=${3:-5}
python=${PYTHON:-/usr/bin/python3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

median() {
  sort -g "$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

(cd "$root" && mvn -q -o -B test-compile -pl learning -am)
ssj=$(find "$HOME/.m2" -name 'ssj-*.jar' | head -n 1)
player() { # classes of sim-kernel, then where the rounds are written; memory as 'splitwave run' has it
  java -XX:+UseParallelGC -XX:NewSize=160m -XX:MaxNewSize=160m -cp "$1:$root/learning/target/classes:$root/learning/target/test-classes:$ssj" \
    io.splitwave.learning.protocol.TrainingRoundsFile "$devices" "$rounds" 60 "$2"
}

versions=
for version in 2:SimPy 3:simpy; do
  if "$python" -c "import ${version#*:}" 2>/dev/null; then
    versions="$versions ${version%:*}"
  else
    echo "SimPy ${version%:*}: not installed for $python, left out"
  fi
done

turn=0
while [ "$turn" -lt "$turns" ]; do
  turn=$((turn + 1))
  echo "turn $turn of $turns"
  player "$root/sim-kernel/target/classes" "$work/rounds" >>"$work/splitwave"
  if [ -n "${BEFORE:-}" ]; then
    player "$BEFORE" "$work/rounds.before" >>"$work/before"
    cmp "$work/rounds" "$work/rounds.before"
  fi
  for version in $versions; do
    "$python" "$here/rounds.py" "$version" "$work/rounds" >>"$work/simpy$version"
  done
done

echo
own=$(median "$work/splitwave")
printf '%-10s %8.3f M stage ends for each second of processor time\n' Splitwave "$own"
if [ -n "${BEFORE:-}" ]; then
  printf '%-10s %8.3f, the same ends to the last bit\n' before "$(median "$work/before")"
fi
for version in $versions; do
  cut -d ' ' -f 1 "$work/simpy$version" >"$work/other"
  other=$(median "$work/other")
  printf '%-10s %8.3f, so %.1f times as many; ends of rounds differ by at most %s of themselves\n' "SimPy $version" "$other" \
    "$(echo "$own $other" | awk '{ print $1 / $2 }')" \
    "$(cut -d ' ' -f 2 "$work/simpy$version" | sort -g | tail -n 1)"
done
