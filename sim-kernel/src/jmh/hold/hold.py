"""The hold model on SimPy (3 or later, or the 2 that Debian packs), for comparison with HoldBenchmark.

hold.py PENDING EXPONENTIAL|BIMODAL|SLOTTED EVENTS: prints millions of events per second. An event is SimPy's own: a
process that waits, again and again.
"""
import math
import sys
import time

COUNT = 1 << 14
WORD = (1 << 64) - 1


def next_state(x):
    x ^= x << 13 & WORD
    x ^= x >> 7
    return x ^ (x << 17 & WORD)


def increments(kind):
    of = {
        "EXPONENTIAL": lambda uniform, second: -math.log(1 - uniform),
        "BIMODAL": lambda uniform, second: (0.2 if second < 0.9 else 18.2) * uniform,
        "SLOTTED": lambda uniform, second: 0.25 * (1 + int(7 * uniform)),
    }[kind]
    state = 88172645463325252
    table = []
    for _ in range(COUNT):
        state = next_state(state)
        uniform = (state >> 11) * 2.0**-53
        state = next_state(state)
        table.append(of(uniform, (state >> 11) * 2.0**-53))
    return table


def model(pending, table):
    """Fills a simulation; returns what takes one step of it."""
    drawn = 0
    try:
        import simpy
    except ImportError:
        from SimPy.Simulation import Process, Simulation, hold

        simulation = Simulation()
        simulation.initialize()

        class Holder(Process):
            def run(self):
                nonlocal drawn
                while True:
                    drawn += 1
                    yield hold, self, table[drawn % COUNT]

        for _ in range(pending):
            holder = Holder(sim=simulation)
            simulation.activate(holder, holder.run())
        return simulation.step

    environment = simpy.Environment()

    def holder():
        nonlocal drawn
        while True:
            drawn += 1
            yield environment.timeout(table[drawn % COUNT])

    for _ in range(pending):
        environment.process(holder())
    return environment.step


def main():
    pending, kind, events = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    step = model(pending, increments(kind))
    for _ in range(3 * pending):
        step()
    start = time.perf_counter()
    for _ in range(events):
        step()
    print("%.4f" % (events / (time.perf_counter() - start) * 1e-6))


main()
