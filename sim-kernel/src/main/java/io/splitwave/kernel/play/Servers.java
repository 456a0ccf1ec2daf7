package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.time.EventLoop;
import java.util.Arrays;
import java.util.List;

/** One server for each resource, by the index of the resource. */
final class Servers {
    private final List<Resource> resources;
    private final Server[] servers;
    private final WorkInFlight flight;

    Servers(List<Resource> resources, EventLoop loop, FrameWindow window, Pacer pacer, StartQueue starts) {
        this.resources = resources;
        this.servers = new Server[resources.size()];
        this.flight = new WorkInFlight(loop, window, pacer, starts);
        for (int index = 0; index < resources.size(); index++) {
            Discipline discipline = resources.get(index).discipline();
            if (discipline instanceof Discipline.Dedicated) {
                servers[index] = new DedicatedServer(flight);
            } else if (discipline instanceof Discipline.Fifo fifo) {
                servers[index] = new FifoServer(index, fifo.slots(), flight, starts);
            } else if (discipline instanceof Discipline.ProcessorSharing sharing) {
                servers[index] = new SharingServer(index, sharing.slots(), loop, window, pacer, starts);
            } else if (discipline instanceof Discipline.HeldSlots held) {
                servers[index] = new HeldSlotServer(index, held.slots(), held.whenFull(), flight, starts);
            } else {
                throw new AssertionError("unknown discipline " + discipline);
            }
        }
    }

    int count() {
        return servers.length;
    }

    Server get(int resource) {
        return servers[resource];
    }

    /** The server of a stage's resource. */
    Server of(StageRun stage) {
        return servers[stage.stage.resource()];
    }

    String nameFor(StageRun stage) {
        return resources.get(stage.stage.resource()).name();
    }

    /** Asks for the rates of everything in service again. */
    void refresh() {
        flight.refresh();
        for (Server server : servers) {
            server.refresh();
        }
    }

    boolean isAnyMoving() {
        return flight.isMoving() || Arrays.stream(servers).anyMatch(Server::isMoving);
    }
}
