"""Recorded rounds of split federated training on SimPy.

rounds.py VERSION FILE: plays the rounds that TrainingRoundsFile wrote on SimPy 2 (module SimPy) or on 3 and later (module simpy).
Prints millions of stage ends per second of processor time, then the largest difference of the end of a round from the recorded
one, as a share of it; fails if one is above 1e-9. Only playing is timed, not reading. Of SimPy what it offers is used: a process
for each device, timeouts, a resource with a queue.
"""
import sys
import time

SLOTS = 2  # of the server
SERVER = 3  # the index of its resource


def read(path):
    """The length of a frame, rates by frame, UD and resource, and rounds as (devices, aggregator, recorded end, stage ends).

    A device is (UD, its stages), a stage (resource, work). Stages without work take no place and no time: left out.
    """
    frame_s, rates, rounds = 0, [], []
    with open(path) as lines:
        for line in lines:
            word, *numbers = line.split()
            values = [float(number) for number in numbers]
            if word == "frame":
                frame_s = values[0]
            elif word == "rates":
                rates.append([])
            elif word == "ud":
                rates[-1].append(values)
            elif word == "round":
                rounds.append([[], None, values[0], 0])
            else:
                stages = [(int(resource), work) for resource, work in zip(values[1::2], values[2::2]) if work > 0]
                rounds[-1][3] += len(values) // 2
                if word == "device":
                    rounds[-1][0].append((int(values[0]), stages))
                else:
                    rounds[-1][1] = (int(values[0]), stages)
    return frame_s, rates, rounds


def first_frame(now, frame_s):
    """The frame that begins at this time or holds it."""
    frame = int(now / frame_s)
    return frame + 1 if (frame + 1) * frame_s <= now else frame


# The service of a stage goes from boundary to boundary, at the rate of each frame. It is written out in both versions: a
# generator of its own for it costs a tenth.


def play_3(frame_s, rates, rounds):
    import simpy

    ends = []
    environment = simpy.Environment()
    timeout = environment.timeout
    server = simpy.Resource(environment, capacity=SLOTS)
    patterns = len(rates)

    def chain(ud, stages):
        for resource, work in stages:
            if resource == SERVER:
                place = server.request()
                yield place
            now = environment.now
            frame = first_frame(now, frame_s)
            while True:
                rate = rates[frame % patterns][ud][resource]
                due = now + work / rate
                frame += 1
                boundary = frame * frame_s
                if due <= boundary:
                    yield timeout(due - now)
                    break
                yield timeout(boundary - now)
                work -= rate * (boundary - now)
                now = boundary
            if resource == SERVER:
                server.release(place)

    def all_rounds():
        for devices, aggregator, *_ in rounds:
            yield environment.all_of([environment.process(chain(*device)) for device in devices])
            yield environment.process(chain(*aggregator))
            ends.append(environment.now)

    environment.process(all_rounds())
    environment.run()
    return ends


def play_2(frame_s, rates, rounds):
    from SimPy.Simulation import Process, Resource, SimEvent, Simulation, hold, release, request, waitevent

    ends = []
    simulation = Simulation()
    simulation.initialize()
    server = Resource(capacity=SLOTS, sim=simulation)
    barrier = SimEvent(sim=simulation)
    patterns = len(rates)

    class Chain(Process):
        def run(self, ud, stages, awaited):
            for resource, work in stages:
                if resource == SERVER:
                    yield request, self, server
                now = simulation.now()
                frame = first_frame(now, frame_s)
                while True:
                    rate = rates[frame % patterns][ud][resource]
                    due = now + work / rate
                    frame += 1
                    boundary = frame * frame_s
                    if due <= boundary:
                        yield hold, self, due - now
                        break
                    yield hold, self, boundary - now
                    work -= rate * (boundary - now)
                    now = boundary
                if resource == SERVER:
                    yield release, self, server
            awaited.remove(ud)
            if not awaited:
                barrier.signal()

    class Rounds(Process):
        def run(self):
            for devices, aggregator, *_ in rounds:
                for chains in (devices, [aggregator]):
                    awaited = {ud for ud, _ in chains}
                    for ud, stages in chains:
                        one = Chain(sim=simulation)
                        simulation.activate(one, one.run(ud, stages, awaited))
                    yield waitevent, self, barrier
                ends.append(simulation.now())

    all_rounds = Rounds(sim=simulation)
    simulation.activate(all_rounds, all_rounds.run())
    simulation.simulate(until=1e300)
    return ends


def main():
    version, path = sys.argv[1:]
    frame_s, rates, rounds = read(path)
    stage_ends = sum(one[3] for one in rounds)
    start = time.process_time()
    ends = (play_2 if version == "2" else play_3)(frame_s, rates, rounds)
    took = time.process_time() - start
    if len(ends) != len(rounds):
        sys.exit("SimPy ended %d of %d rounds" % (len(ends), len(rounds)))
    error = 0
    for number, (end, one) in enumerate(zip(ends, rounds)):
        error = max(error, abs(end - one[2]) / one[2])
        if error > 1e-9:
            sys.exit("round %d ended at %r s on SimPy, at %r s on Splitwave" % (number, end, one[2]))
    print("%.4f %.1e" % (stage_ends / took * 1e-6, error))


main()
