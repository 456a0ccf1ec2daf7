package io.splitwave.scenarios.system;

import io.splitwave.kernel.play.EnergyStores;
import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RequestSource;
import io.splitwave.kernel.play.RoundSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One replication of a system, begun and ready to be played: everything that the kernel asks for, and the system's account
 * for the tables. Used by one thread, once.
 *
 * @param stations the stations; a stage names its station by the index in this list; copied
 * @param cohorts number of cohorts, at least 0; at least 1 where no requests arrive
 * @param frames what happens at the start of each frame
 * @param rounds what each round of a cohort contains
 * @param requests requests that arrive from outside, next to the cohorts
 * @param rates how fast stages go and what they draw
 * @param steering watches the play and steers rounds in flight; {@link #STEERS_NOTHING} if the system does not
 * @param account the system's data of the replication
 * @param learner learns in the rounds
 * @param held resources that are open while the replication is played, such as files and trained networks; closed with
 *     the setup
 * @param stores the energy that devices have for the replication
 */
public record Setup(
        List<Station> stations,
        int cohorts,
        FrameProcess frames,
        RoundSource rounds,
        RequestSource requests,
        RateSource rates,
        Observer steering,
        Account account,
        RoundLearner learner,
        List<Runnable> held,
        EnergyStores stores)
        implements AutoCloseable {
    /** Neither watches nor steers. */
    public static final Observer STEERS_NOTHING = new Observer() {
        @Override
        public boolean keepsStageEnds() {
            return false;
        }
    };

    /** None arrive. */
    private static final RequestSource NO_REQUESTS = RequestSource.none();

    /**
     * A replication in which cohorts play rounds and no requests arrive.
     *
     * @param stations what serves stages, at least one
     * @param cohorts number of cohorts, at least 1
     * @param frames what happens at the start of each frame
     * @param rounds what each round contains
     * @param rates how fast stages go and what they draw
     * @param steering steers rounds in flight
     * @param account the system's data of the replication
     * @param learner learns in the rounds
     * @param held closes what is open
     * @param stores the energy that devices have
     * @throws IllegalArgumentException if there is no station or no cohort
     */
    public Setup(
            List<Station> stations,
            int cohorts,
            FrameProcess frames,
            RoundSource rounds,
            RateSource rates,
            Observer steering,
            Account account,
            RoundLearner learner,
            List<Runnable> held,
            EnergyStores stores) {
        this(stations, cohorts, frames, rounds, NO_REQUESTS, rates, steering, account, learner, held, stores);
    }

    /**
     * A replication in which requests arrive and nothing else is played.
     *
     * @param stations what serves stages, at least one
     * @param frames what happens at the start of each frame
     * @param requests requests that arrive
     * @param rates how fast stages go and what they draw
     * @param watching sees what is played
     * @param account the system's data of the replication
     * @return a setup without cohorts
     * @throws IllegalArgumentException if there is no station
     */
    public static Setup ofRequests(
            List<Station> stations,
            FrameProcess frames,
            RequestSource requests,
            RateSource rates,
            Observer watching,
            Account account) {
        return new Setup(
                stations,
                0,
                frames,
                (cohort, round, timeS) -> Optional.empty(),
                requests,
                rates,
                watching,
                account,
                RoundLearner.NONE,
                List.of(),
                EnergyStores.none());
    }

    /**
     * Checks that all is given.
     *
     * @param stations what serves stages, at least one
     * @param cohorts number of cohorts, at least 0
     * @param frames what happens at the start of each frame
     * @param rounds what each round of a cohort contains
     * @param requests requests that arrive from outside
     * @param rates how fast stages go and what they draw
     * @param steering steers rounds in flight
     * @param account the system's data of the replication
     * @param learner learns in the rounds
     * @param held closes what is open
     * @param stores the energy that devices have
     * @throws IllegalArgumentException if there is no station, or neither cohorts nor requests
     */
    public Setup {
        stations = List.copyOf(stations);
        held = List.copyOf(held);
        Objects.requireNonNull(frames, "frames");
        Objects.requireNonNull(rounds, "rounds");
        Objects.requireNonNull(requests, "requests");
        int fewestCohorts = requests == NO_REQUESTS ? 1 : 0;
        if (stations.isEmpty() || cohorts < fewestCohorts) {
            throw new IllegalArgumentException("setup: at least 1 station and " + fewestCohorts
                    + " cohorts are needed, were " + stations.size() + " and " + cohorts);
        }
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(steering, "steering");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(learner, "learner");
        Objects.requireNonNull(stores, "stores");
    }

    /**
     * A replication whose devices have no energy stores.
     *
     * @param stations what serves stages, at least one
     * @param cohorts number of cohorts, at least 1
     * @param frames what happens at the start of each frame
     * @param rounds what each round contains
     * @param rates how fast stages go and what they draw
     * @param steering steers rounds in flight
     * @param account the system's data of the replication
     * @param learner learns in the rounds
     * @param held closes what is open
     * @throws IllegalArgumentException if there is no station or no cohort
     */
    public Setup(
            List<Station> stations,
            int cohorts,
            FrameProcess frames,
            RoundSource rounds,
            RateSource rates,
            Observer steering,
            Account account,
            RoundLearner learner,
            List<Runnable> held) {
        this(stations, cohorts, frames, rounds, rates, steering, account, learner, held, EnergyStores.none());
    }

    /** Closes the open resources, in order. All are closed even if one fails to close; the first failure is thrown. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (Runnable close : held) {
            try {
                close.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
