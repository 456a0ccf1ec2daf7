package io.splitwave.scenarios.progress;

/** Prints nothing. */
final class NoProgress implements Progress {

    @Override
    public void begin() {}

    @Override
    public void roundsEnded(long rounds) {}

    @Override
    public void replicationsDone(int replications) {}

    @Override
    public void finish() {}
}
