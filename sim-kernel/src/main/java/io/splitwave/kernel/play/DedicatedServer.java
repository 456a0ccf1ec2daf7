package io.splitwave.kernel.play;

/** Serves every stage at once at its own rate. */
final class DedicatedServer implements Server {
    private final WorkInFlight flight;

    DedicatedServer(WorkInFlight flight) {
        this.flight = flight;
    }

    @Override
    public void request(StageRun stage) {
        flight.serve(stage);
    }

    @Override
    public void admit() {
        // no stage ever waits
    }

    @Override
    public void leave(StageRun stage) {
        flight.remove(stage);
    }

    @Override
    public double serviceTime() {
        return flight.nowS();
    }

    @Override
    public double dueS(StageRun stage) {
        return flight.dueS(stage);
    }
}
