package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.time.EventLoop;
import java.util.ArrayList;
import java.util.List;

/** One server for each resource, by the index of the resource. */
final class Servers {
    private final List<Resource> resources;
    private final List<Server> servers = new ArrayList<>();
    private final WorkInFlight flight;

    Servers(
            List<Resource> resources,
            EventLoop loop,
            FrameWindow window,
            Meters meters,
            Pacer pacer,
            StartQueue starts) {
        this.resources = resources;
        this.flight = new WorkInFlight(loop, window, meters, pacer);
        for (int index = 0; index < resources.size(); index++) {
            Discipline discipline = resources.get(index).discipline();
            if (discipline instanceof Discipline.Dedicated) {
                servers.add(new DedicatedServer(flight));
            } else if (discipline instanceof Discipline.Fifo fifo) {
                servers.add(new FifoServer(index, fifo.slots(), flight, starts));
            } else if (discipline instanceof Discipline.ProcessorSharing sharing) {
                servers.add(new SharingServer(index, sharing.slots(), loop, window, meters, pacer, starts));
            } else if (discipline instanceof Discipline.HeldSlots held) {
                servers.add(new HeldSlotServer(index, held.slots(), held.whenFull(), flight, starts));
            } else {
                throw new AssertionError("unknown discipline " + discipline);
            }
        }
    }

    int count() {
        return servers.size();
    }

    Server get(int resource) {
        return servers.get(resource);
    }

    /** The server of a stage's resource. */
    Server of(StageRun stage) {
        return servers.get(stage.stage.resource());
    }

    String nameFor(StageRun stage) {
        return resources.get(stage.stage.resource()).name();
    }

    /** Asks for the rates of everything in service again. */
    void refresh() {
        flight.refresh();
        servers.forEach(Server::refresh);
    }

    boolean isAnyMoving() {
        return flight.isMoving() || servers.stream().anyMatch(Server::isMoving);
    }
}
