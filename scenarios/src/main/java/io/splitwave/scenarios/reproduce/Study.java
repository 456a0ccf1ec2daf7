package io.splitwave.scenarios.reproduce;

import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.progress.ProgressOfPart;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays the variants of figures one after the other and keeps a few values of every replication. */
final class Study {
    private final long seed;
    private final Job job;
    private final int threads;
    private final Progress progress;
    private int replicationsBefore;
    private volatile boolean stopped;
    private volatile Campaign playing;

    /**
     * Prepares a study; nothing runs yet.
     *
     * @param seed of every variant
     * @param job where they are played
     * @param threads replications played at a time where this process plays them, at least 1
     * @param progress receives the progress over all figures
     */
    Study(long seed, Job job, int threads, Progress progress) {
        this.seed = seed;
        this.job = job;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Plays a figure's variants, from every start where that matters and once where it does not.
     *
     * @return all of them by start; empty if it was stopped before the end
     * @throws RunFailedException if a replication fails; the message names its variant
     */
    Optional<Map<Start, Played>> play(Figure figure, Effort effort) {
        Map<Start, Played> played = new EnumMap<>(Start.class);
        List.of(Start.values()).forEach(start -> played.put(start, new Played()));
        for (Variant variant : figure.variants(effort)) {
            List<Replica> shared = List.of();
            for (Start start : Start.values()) {
                if (Start.matters(variant) || shared.isEmpty()) {
                    Variant asPlayed = Start.matters(variant) ? start.from(variant) : variant;
                    shared = play(figure, asPlayed).replicas();
                    if (shared.size() < variant.replications()) {
                        return Optional.empty();
                    }
                }
                played.get(start).add(variant, shared);
            }
        }
        return Optional.of(played);
    }

    private Kept play(Figure figure, Variant variant) {
        Scenario scenario = variant.scenario(seed);
        Kept kept = new Kept();
        PlannedRun run = PlannedRun.whole(scenario);
        Progress part = new ProgressOfPart(progress, replicationsBefore);
        int atATime = Math.min(threads, scenario.replications());
        Campaign campaign = new Campaign(run.range(), job.engine(run, atATime, part), part);
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
