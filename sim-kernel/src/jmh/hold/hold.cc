// The hold model on ns-3's simulator with its default scheduler (Map), for comparison with HoldBenchmark.
// hold PENDING EXPONENTIAL|BIMODAL|SLOTTED EVENTS: prints millions of events per second.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "ns3/core-module.h"

namespace {
// a mean increment of 1 is this many of ns-3's integer ticks (ns): fine enough that ties are as rare as in doubles
constexpr double TICKS = 1e9;
constexpr std::size_t COUNT = 1 << 14;

std::vector<std::int64_t> increments;
std::size_t drawn = 0;
long left = 0;

std::uint64_t Next(std::uint64_t x) {
  x ^= x << 13;
  x ^= x >> 7;
  return x ^ (x << 17);
}

void Draw(const char* kind) {
  std::uint64_t state = 88172645463325252ULL;
  for (std::size_t i = 0; i < COUNT; i++) {
    state = Next(state);
    double uniform = static_cast<double>(state >> 11) * 0x1p-53;
    state = Next(state);
    double second = static_cast<double>(state >> 11) * 0x1p-53;
    double increment = 0;
    if (!std::strcmp(kind, "EXPONENTIAL")) {
      increment = -std::log(1 - uniform);
    } else if (!std::strcmp(kind, "BIMODAL")) {
      increment = (second < 0.9 ? 0.2 : 18.2) * uniform;
    } else if (!std::strcmp(kind, "SLOTTED")) {
      increment = 0.25 * (1 + static_cast<int>(7 * uniform));
    } else {
      std::fprintf(stderr, "unknown increments: %s\n", kind);
      std::exit(2);
    }
    increments.push_back(static_cast<std::int64_t>(increment * TICKS));
  }
}

ns3::Time Ahead() { return ns3::TimeStep(increments[drawn++ % COUNT]); }

void Hold() {
  if (--left == 0) {
    ns3::Simulator::Stop();
  }
  ns3::Simulator::Schedule(Ahead(), &Hold);
}

void Run(long events) {
  left = events;
  ns3::Simulator::Run();
}
}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: hold PENDING INCREMENTS EVENTS\n");
    return 2;
  }
  long pending = std::atol(argv[1]);
  long events = std::atol(argv[3]);
  Draw(argv[2]);
  for (long i = 0; i < pending; i++) {
    ns3::Simulator::Schedule(Ahead(), &Hold);
  }
  Run(3 * pending + events / 4);
  auto start = std::chrono::steady_clock::now();
  Run(events);
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::printf("%.4f\n", events / took.count() * 1e-6);
}
