package io.splitwave.scenarios.system;

import io.splitwave.kernel.play.EnergyStores;
import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundSource;
import java.util.List;
import java.util.Objects;

/**
 * One replication of a system, begun and ready to be played: everything that the kernel asks for, and the system's account
 * for the tables. Used by one thread, once.
 *
 * @param stations the stations; a stage names its station by the index in this list; copied
 * @param cohorts number of cohorts, at least 1
 * @param frames what happens at the start of each frame
 * @param rounds what each round contains
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
        RateSource rates,
        Observer steering,
        Account account,
        RoundLearner learner,
        List<Runnable> held,
        EnergyStores stores)
        implements AutoCloseable {
    /** Neither watches nor steers. */
    public static final Observer STEERS_NOTHING = new Observer() {};

    /**
     * Checks that all is given.
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
    public Setup {
        stations = List.copyOf(stations);
        held = List.copyOf(held);
        if (stations.isEmpty() || cohorts < 1) {
            throw new IllegalArgumentException(
                    "setup: at least 1 station and 1 cohort are needed, were " + stations.size() + " and " + cohorts);
        }
        Objects.requireNonNull(frames, "frames");
        Objects.requireNonNull(rounds, "rounds");
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
