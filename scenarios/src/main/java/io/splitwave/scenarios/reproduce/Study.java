package io.splitwave.scenarios.reproduce;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.ProgressOfPart;
import io.splitwave.scenarios.run.Campaign;
import io.splitwave.scenarios.run.RunFailedException;
import java.util.Optional;

/** Plays the variants of figures one after the other and keeps a little of every replication. */
final class Study {
    private final long seed;
    private final int threads;
    private final Progress progress;
    private int replicationsBefore;
    private volatile boolean stopped;
    private volatile Campaign playing;

    /**
     * Prepares a study; nothing runs yet.
     *
     * @param seed of every variant
     * @param threads replications played at a time, at least 1
     * @param progress who is told how far it is, over all figures
     */
    Study(long seed, int threads, Progress progress) {
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Plays a figure's variants.
     *
     * @return all of them; empty if it was stopped before the end
     * @throws RunFailedException if a replication fails; the message names its variant
     */
    Optional<Played> play(Figure figure, Effort effort) {
        Played played = new Played();
        for (Variant variant : figure.variants(effort)) {
            Scenario scenario = variant.scenario(seed);
            Kept kept = play(figure, variant, scenario);
            if (kept.replicas().size() < scenario.replications()) {
                return Optional.empty();
            }
            played.add(variant, kept.replicas());
        }
        return Optional.of(played);
    }

    private Kept play(Figure figure, Variant variant, Scenario scenario) {
        Kept kept = new Kept();
        Campaign campaign = new Campaign(
                scenario, Math.min(threads, scenario.replications()), new ProgressOfPart(progress, replicationsBefore));
        playing = campaign;
        if (stopped) {
            return kept;
        }
        try {
            campaign.play(kept);
        } catch (RunFailedException failure) {
            throw new RunFailedException(figure.name() + ", " + variant.label() + ": " + failure.getMessage(), failure);
        }
        replicationsBefore += scenario.replications();
        return kept;
    }

    /** Ends it soon. Safe from any thread. */
    void requestStop() {
        stopped = true;
        Campaign current = playing;
        if (current != null) {
            current.requestStop();
        }
    }
}
