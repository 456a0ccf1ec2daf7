#!/bin/sh
# Whole rounds on this kernel and on SimPy, one after the other in turns: compares every round end, which may differ by
# rounding only (1e-9), and prints medians and their ratio, in millions of stage ends per second of processor time.
#
# compare.sh [ROUNDS [MEMBERS [TURNS]]], by default 2000 8 5; JOB names a file of rounds to play instead (see
# RecordedRounds); PYTHON names the interpreter that has SimPy (Debian: python3-simpy).
set -eu

rounds=${1:-2000}
members=${2:-8}
turns=${3:-5}
python=${PYTHON:-/usr/bin/python3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$root" && mvn -q -o -B test-compile -pl sim-kernel >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
repository=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
ssj=$(find "$repository/ca/umontreal/iro/simul/ssj" -name 'ssj-*.jar' ! -name '*-*-*.jar' | head -n 1)
path=$root/sim-kernel/target/classes:$root/sim-kernel/target/test-classes:$ssj
player() {
  java -XX:+UseSerialGC -cp "$path" io.splitwave.kernel.play.RecordedRounds "$@"
}

job=${JOB:-$work/job}
if [ -z "${JOB:-}" ]; then player make "$rounds" "$members" "$job"; fi
turn=0
while [ "$turn" -lt "$turns" ]; do
  turn=$((turn + 1))
  player "$job" "$work/ends" >>"$work/kernel"
  "$python" "$here/rounds.py" "$job" "$work/ends.simpy" >>"$work/SimPy"
  paste "$work/ends" "$work/ends.simpy" | awk '
    NF != 2 { print "round " NR ": only one of the two has ended it"; bad = 1; exit 1 }
    { d = $1 - $2; if (d < 0) d = -d; if (d > 1e-9 * $1) { print "round " NR ": " $1 " and " $2; bad = 1; exit 1 }
      if (d > 0) differ++ }
    END { if (!bad) print NR " round ends agree, " NR - differ " to the last bit" }'
done

median() {
  sort -g "$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
echo "$(median "$work/kernel") $(median "$work/SimPy")" |
  awk '{ printf "kernel %.3f, SimPy %.4f M stage ends per s of processor time: %.1f times\n", $1, $2, $1 / $2 }'
