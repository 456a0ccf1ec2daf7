package io.splitwave.learning.protocol;

import io.splitwave.kernel.resource.Discipline;
import java.util.Objects;

/**
 * The edge server.
 *
 * @param speedFlops speed of one slot, FLOP/s, greater than 0; finite except with NONE
 * @param slots number of servers of that speed, at least 1; matters for FIFO and processor sharing
 * @param discipline how it serves
 */
public record ServerSpec(double speedFlops, int slots, ServerDiscipline discipline) {

    /**
     * Checks the values.
     *
     * @param speedFlops speed of one slot, FLOP/s
     * @param slots number of servers of that speed
     * @param discipline how it serves
     * @throws IllegalArgumentException if speed or slots are out of range
     */
    public ServerSpec {
        Objects.requireNonNull(discipline, "discipline");
        if (!(speedFlops > 0)) {
            throw new IllegalArgumentException("server: speedFlops must be > 0, was " + speedFlops);
        }
        if (Double.isInfinite(speedFlops) && discipline != ServerDiscipline.NONE) {
            throw new IllegalArgumentException(
                    "server: speedFlops must be finite where server time is modelled, was " + speedFlops);
        }
        if (slots < 1) {
            throw new IllegalArgumentException("server: slots must be >= 1, was " + slots);
        }
    }

    /** The discipline of a server that trains its part, so that its time must be modelled. */
    Discipline trainingDiscipline(String protocol) {
        if (discipline == ServerDiscipline.NONE) {
            throw new IllegalArgumentException(
                    protocol + " round: the server trains its part, so its discipline must be"
                            + " DEDICATED, FIFO or PROCESSOR_SHARING, was NONE");
        }
        return kernelDiscipline();
    }

    Discipline kernelDiscipline() {
        switch (discipline) {
            case FIFO:
                return new Discipline.Fifo(slots);
            case PROCESSOR_SHARING:
                return new Discipline.ProcessorSharing(slots);
            case NONE:
            case DEDICATED:
                return new Discipline.Dedicated();
            default:
                throw new IllegalStateException("server: no kernel discipline for " + discipline);
        }
    }
}
