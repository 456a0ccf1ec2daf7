"""Recorded rounds of split federated training on SimPy (3 or later, or the 2 that Debian packs).

rounds.py FILE: plays the rounds that TrainingRoundsFile wrote and prints millions of stage ends per second of processor
time, then the largest difference of the end of a round from the recorded one, as a share of it. Only playing is timed,
not reading. Of SimPy what it offers is used: a process for each device, timeouts, a resource with a queue.
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


def pieces(now, ud, resource, work, frame_s, rates):
    """Times of service up to the next boundary each, until the work is done; the caller waits, then asks again."""
    frame = int(now / frame_s)
    if (frame + 1) * frame_s <= now:
        frame += 1
    while True:
        rate = rates[frame % len(rates)][ud][resource]
        due = now + work / rate
        frame += 1
        boundary = frame * frame_s
        if due <= boundary:
            yield due - now
            return
        yield boundary - now
        work -= rate * (boundary - now)
        now = boundary


def play_new(simpy, frame_s, rates, rounds):
    ends = []
    environment = simpy.Environment()
    server = simpy.Resource(environment, capacity=SLOTS)

    def chain(ud, stages):
        for resource, work in stages:
            if resource == SERVER:
                with server.request() as place:
                    yield place
                    for piece in pieces(environment.now, ud, resource, work, frame_s, rates):
                        yield environment.timeout(piece)
            else:
                for piece in pieces(environment.now, ud, resource, work, frame_s, rates):
                    yield environment.timeout(piece)

    def all_rounds():
        for devices, aggregator, *_ in rounds:
            yield environment.all_of([environment.process(chain(*device)) for device in devices])
            yield environment.process(chain(*aggregator))
            ends.append(environment.now)

    environment.process(all_rounds())
    environment.run()
    return ends


def play_old(frame_s, rates, rounds):
    from SimPy.Simulation import Process, Resource, SimEvent, Simulation, hold, release, request, waitevent

    ends = []
    simulation = Simulation()
    simulation.initialize()
    server = Resource(capacity=SLOTS, sim=simulation)
    barrier = SimEvent(sim=simulation)

    class Chain(Process):
        def run(self, ud, stages, awaited):
            for resource, work in stages:
                if resource == SERVER:
                    yield request, self, server
                for piece in pieces(simulation.now(), ud, resource, work, frame_s, rates):
                    yield hold, self, piece
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
    frame_s, rates, rounds = read(sys.argv[1])
    stage_ends = sum(one[3] for one in rounds)
    start = time.process_time()
    try:
        import simpy
    except ImportError:
        ends = play_old(frame_s, rates, rounds)
    else:
        ends = play_new(simpy, frame_s, rates, rounds)
    took = time.process_time() - start
    if len(ends) != len(rounds):
        sys.exit("SimPy ended %d of %d rounds" % (len(ends), len(rounds)))
    error = max(abs(end - recorded) / recorded for end, (_, _, recorded, _) in zip(ends, rounds))
    print("%.4f %.1e" % (stage_ends / took * 1e-6, error))


main()
