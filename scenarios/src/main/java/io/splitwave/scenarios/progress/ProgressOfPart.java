package io.splitwave.scenarios.progress;

import java.util.Optional;
import java.util.function.Supplier;

/** Progress of one of several campaigns played one after the other, reported as progress of the whole. */
public final class ProgressOfPart implements Progress {
    private final Progress whole;
    private final int replicationsBefore;

    /**
     * Passes on the progress.
     *
     * @param whole receives the progress of the whole
     * @param replicationsBefore replications of the campaigns before this one
     */
    public ProgressOfPart(Progress whole, int replicationsBefore) {
        this.whole = whole;
        this.replicationsBefore = replicationsBefore;
    }

    @Override
    public void begin() {
        whole.begin();
    }

    @Override
    public void roundsEnded(long rounds) {
        whole.roundsEnded(rounds);
    }

    @Override
    public void replicationsDone(int replications) {
        whole.replicationsDone(replicationsBefore + replications);
    }

    @Override
    public void askWhenStill(Supplier<Optional<String>> standstill) {
        whole.askWhenStill(standstill);
    }

    @Override
    public void finish() {
        whole.finish();
    }
}
