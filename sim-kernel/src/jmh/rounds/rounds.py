"""Plays recorded rounds on SimPy (3 or later, or the 2 that Debian packs), for comparison with RecordedRounds.

rounds.py FILE ENDS: writes the end of each round to ENDS, prints millions of stage ends per second of processor time.
"""
import sys
import time

SLOTS = 2


def read(path):
    """Stages as (on the server, seconds), by round and member."""
    rounds = []
    with open(path) as lines:
        for line in lines:
            number, member, resource, seconds = line.split("\t")
            while len(rounds) <= int(number):
                rounds.append([])
            members = rounds[int(number)]
            while len(members) <= int(member):
                members.append([])
            members[int(member)].append((resource == "1", float(seconds)))
    return rounds


def play_3(simpy, rounds):
    environment = simpy.Environment()
    server = simpy.Resource(environment, capacity=SLOTS)
    ends = []

    def member(stages):
        for served, seconds in stages:
            if served:
                with server.request() as place:
                    yield place
                    yield environment.timeout(seconds)
            else:
                yield environment.timeout(seconds)

    def job():
        for members in rounds:
            yield environment.all_of([environment.process(member(stages)) for stages in members])
            ends.append(environment.now)

    environment.process(job())
    environment.run()
    return ends


def play_2(rounds):
    from SimPy.Simulation import Process, Resource, SimEvent, Simulation, hold, release, request, waitevent

    simulation = Simulation()
    simulation.initialize()
    server = Resource(capacity=SLOTS, sim=simulation)
    ends = []

    class Member(Process):
        def run(self, stages, left, done):
            for served, seconds in stages:
                if served:
                    yield request, self, server
                    yield hold, self, seconds
                    yield release, self, server
                else:
                    yield hold, self, seconds
            left[0] -= 1
            if left[0] == 0:
                done.signal()

    class Job(Process):
        def run(self):
            for members in rounds:
                done = SimEvent(sim=simulation)
                left = [len(members)]
                for stages in members:
                    member = Member(sim=simulation)
                    simulation.activate(member, member.run(stages, left, done))
                yield waitevent, self, done
                ends.append(simulation.now())

    job = Job(sim=simulation)
    simulation.activate(job, job.run())
    simulation.simulate(until=1e30)
    return ends


def main():
    rounds = read(sys.argv[1])
    try:
        import simpy
    except ImportError:
        simpy = None
    start = time.process_time()
    ends = play_3(simpy, rounds) if simpy else play_2(rounds)
    took = time.process_time() - start
    stages = sum(len(member) for members in rounds for member in members)
    print("%.4f" % (stages / took * 1e-6))
    with open(sys.argv[2], "w") as out:
        out.writelines("%r\n" % end for end in ends)


main()
