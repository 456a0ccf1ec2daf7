#!/bin/sh
# The hold model on this kernel's list, on SSJ's splay tree, on ns-3 (default scheduler) and on SimPy, one after the
# other in turns, with medians and ratios at the end. ns-3 and SimPy are left out where they are not installed
# (Debian: g++ libns3-dev; python3-simpy).
#
# compare.sh [PENDING [INCREMENTS [TURNS]]], by default 10000 EXPONENTIAL 3; PYTHON names the interpreter that has SimPy.
set -eu

pending=${1:-10000}
increments=${2:-EXPONENTIAL}
turns=${3:-3}
python=${PYTHON:-/usr/bin/python3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java_turn() { # appends the score of each list to a file of its name
  (cd "$root" && mvn -q -o -B test-compile exec:exec@sim-kernel -pl sim-kernel -Dbenchmarks='HoldBenchmark' \
    -Dbenchmark.options="-p list=LADDER,SPLAY -p pending=$pending -p increments=$increments -f 1 -wi 3 -w 1 -i 3 -r 1 -rf csv -rff $work/java.csv" \
    >"$work/java.log" 2>&1) || { cat "$work/java.log"; exit 1; }
  for list in LADDER SPLAY; do
    awk -F, -v list="$list" 'NR > 1 { gsub(/"/, ""); if ($9 == list || $8 == list || $10 == list) print $5 }' \
      "$work/java.csv" >>"$work/$list"
  done
}

ns3=no
if command -v g++ >/dev/null && g++ -std=c++17 -O3 -o "$work/hold" "$here/hold.cc" -lns3-core 2>"$work/ns3.log"; then
  ns3=yes
else
  echo "ns-3: not installed, left out"
fi
simpy=no
if "$python" -c 'import simpy' 2>/dev/null || "$python" -c 'import SimPy' 2>/dev/null; then
  simpy=yes
else
  echo "SimPy: not installed for $python, left out"
fi

turn=0
while [ "$turn" -lt "$turns" ]; do
  turn=$((turn + 1))
  echo "turn $turn of $turns"
  java_turn
  if [ "$ns3" = yes ]; then "$work/hold" "$pending" "$increments" 3000000 >>"$work/ns-3"; fi
  if [ "$simpy" = yes ]; then "$python" "$here/hold.py" "$pending" "$increments" 300000 >>"$work/SimPy"; fi
done

median() {
  sort -g "$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

ladder=$(median "$work/LADDER")
echo
echo "$pending pending, $increments, medians of $turns turns"
printf '%-8s %12s %22s\n' what 'M events/s' 'ladder is faster by'
for what in LADDER SPLAY ns-3 SimPy; do
  if [ -s "$work/$what" ]; then
    value=$(median "$work/$what")
    printf '%-8s %12.3f %22.2f\n' "$what" "$value" "$(echo "$ladder $value" | awk '{ print $1 / $2 }')"
  fi
done
