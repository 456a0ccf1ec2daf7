#!/bin/sh
# The same rounds of training on this kernel and on SimPy, in turns: processor time, medians and their ratio at the end.
# Every round must end when the kernel says it does. SimPy is left out where it is not installed (Debian: python3-simpy).
#
# compare.sh [K [ROUNDS [TURNS]]], by default 8 2000 5; PYTHON names the interpreter that has SimPy.
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
classes=$root/sim-kernel/target/classes:$root/learning/target/classes:$root/learning/target/test-classes:$ssj

turn=0
while [ "$turn" -lt "$turns" ]; do
  turn=$((turn + 1))
  echo "turn $turn of $turns"
  java -cp "$classes" io.splitwave.learning.protocol.TrainingRoundsFile "$devices" "$rounds" 20 "$work/rounds" \
    >>"$work/splitwave"
  if "$python" -c 'import simpy' 2>/dev/null || "$python" -c 'import SimPy' 2>/dev/null; then
    "$python" "$here/rounds.py" "$work/rounds" >>"$work/both"
  else
    echo "SimPy: not installed for $python, left out"
  fi
done

echo
own=$(median "$work/splitwave")
printf '%-10s %8.3f M stage ends for each second of processor time\n' Splitwave "$own"
if [ -s "$work/both" ]; then
  cut -d ' ' -f 1 "$work/both" >"$work/simpy"
  other=$(median "$work/simpy")
  printf '%-10s %8.3f, so %.1f times as many; ends of rounds differ by at most %s of themselves\n' SimPy "$other" \
    "$(echo "$own $other" | awk '{ print $1 / $2 }')" "$(cut -d ' ' -f 2 "$work/both" | sort -g | tail -n 1)"
fi
