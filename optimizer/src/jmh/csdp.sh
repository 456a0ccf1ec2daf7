#!/usr/bin/env bash
# The relaxation solved by Splitwave and by CSDP (Debian: coinor-csdp) in turn, both on one core:
#   optimizer/src/jmh/csdp.sh [ORDER...]        default 32 128 256; CSDP takes ten times as long at each doubling
# CSDP is as fast as its BLAS. It takes the one the loader finds: LD_LIBRARY_PATH chooses another, and what it is is said.
set -euo pipefail
cd "$(dirname "$0")/../../.."

csdp=$(command -v csdp) || { echo "csdp is missing; Debian and Ubuntu have it in coinor-csdp" >&2; exit 2; }
blas=$(ldd "$csdp" | awk '$1 ~ /^libblas/ { print $3 }')
echo "CSDP's BLAS: $(basename "$(dirname "$(readlink -f "$blas")")")/$(basename "$(readlink -f "$blas")")"

export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
taskset -c "${CORE:-0}" mvn -q test-compile exec:exec@csdp -Dcsdp.orders="${*:-32 128 256}" -pl optimizer -am
