package io.splitwave.output.row;

import io.splitwave.output.word.Payer;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One stage of a chain in one round, of a user device or a support chain: what it had to do, when and where it was served, what it cost.
 *
 * @param replication replication, from 0
 * @param round round of its cohort, from 0
 * @param cohort cohort, from 0; a run with one barrier for all has only cohort 0
 * @param ud user device, from 0; {@link #NO_UD} for a stage of a support chain
 * @param support name of the support chain; null for a stage of a user device
 * @param stage position in the chain of this round, from 0
 * @param kind what is done, a kind of stage of the system
 * @param place where it is served
 * @param payer who pays for its energy
 * @param frameStart frame during which it started service, or was requested if it never did, from 0
 * @param frameEnd frame during which it ended, at least {@code frameStart}
 * @param requestedS when it was ready to start, s
 * @param startS when its service started, s, not before {@code requestedS}; NaN if it never was served
 * @param endS when it completed, was dropped, or the run ended, s, not before {@code startS}
 * @param work the work it had to do, in {@code unit}, at least 0
 * @param done the work that was done, in {@code unit}, 0 to {@code work}
 * @param unit unit of {@code work} and {@code done}
 * @param energyJ energy drawn while in service, J, at least 0
 * @param outcome how it ended
 * @param dropReason why it was dropped; null unless {@code outcome} is {@link Outcome#DROPPED}
 */
public record StageRow(
        int replication,
        int round,
        int cohort,
        int ud,
        String support,
        int stage,
        String kind,
        Place place,
        Payer payer,
        long frameStart,
        long frameEnd,
        double requestedS,
        double startS,
        double endS,
        double work,
        double done,
        Unit unit,
        double energyJ,
        Outcome outcome,
        String dropReason)
        implements Row, StageFigures {

    /** In place of a user device's number, for a stage of a support chain. */
    public static final int NO_UD = -1;

    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param round round of its cohort
     * @param cohort cohort, from 0
     * @param ud user device, from 0; {@link #NO_UD} for a stage of a support chain
     * @param support name of the support chain; null for a stage of a user device
     * @param stage position in the chain of this round
     * @param kind what is done
     * @param place where it is served
     * @param payer who pays for its energy
     * @param frameStart frame during which it started service, or was requested if it never did
     * @param frameEnd frame during which it ended
     * @param requestedS when it was ready to start, s
     * @param startS when its service started, s, not before {@code requestedS}
     * @param endS when it completed, was dropped, or the run ended, s, not before {@code startS}
     * @param work the work it had to do, in {@code unit}
     * @param done the work that was done, in {@code unit}, 0 to {@code work}
     * @param unit unit of {@code work} and {@code done}
     * @param energyJ energy drawn while in service, J
     * @param outcome how it ended
     * @param dropReason why it was dropped
     * @throws IllegalArgumentException if a component is out of its range; the message names user device and component
     */
    public StageRow {
        Supplier<String> row = () -> "stage " + stage + " of " + StageFigures.chainName(ud, support) + ", round "
                + round + ", replication " + replication;
        Require.index(row, "replication", replication);
        Require.index(row, "round", round);
        Require.index(row, "cohort", cohort);
        Require.textOrAbsent(row, "support", support);
        if (support == null ? ud < 0 : ud != NO_UD) {
            throw new IllegalArgumentException(row.get() + ": expected a UD from 0, or a support chain and " + NO_UD
                    + " for ud, was ud " + ud + " with support " + support);
        }
        Require.index(row, "stage", stage);
        Require.text(row, "kind", kind);
        Require.index(row, "frameStart", frameStart);
        Require.index(row, "frameEnd - frameStart", frameEnd - frameStart);
        StageFigures.require(row, requestedS, startS, endS, work, done, energyJ);
        if (place == null || payer == null || unit == null || outcome == null) {
            throw new IllegalArgumentException(row.get() + ": place, payer, unit and outcome must be given, were "
                    + place + ", " + payer + ", " + unit + ", " + outcome);
        }
        Require.textOrAbsent(row, "dropReason", dropReason);
        if ((outcome == Outcome.DROPPED) != (dropReason != null)) {
            throw new IllegalArgumentException(row.get() + ": a drop reason belongs to a dropped stage only, was "
                    + dropReason + " with " + outcome);
        }
        if (outcome == Outcome.COMPLETED && Double.isNaN(startS)) {
            throw new IllegalArgumentException(row.get() + ": a completed stage has a startS, was NaN");
        }
    }

    /**
     * A stage of a user device, paid for where it is served: at the device by it, elsewhere by the access point.
     *
     * @param replication replication, from 0
     * @param round round of its cohort, from 0
     * @param cohort cohort, from 0
     * @param ud user device, from 0
     * @param stage position in the chain of this round, from 0
     * @param kind what is done
     * @param place where it is served
     * @param frameStart frame during which it started service, or was requested if it never did
     * @param frameEnd frame during which it ended
     * @param requestedS when it was ready to start, s
     * @param startS when its service started, s; NaN if it never was served
     * @param endS when it completed, was dropped, or the run ended, s
     * @param work the work it had to do, in {@code unit}
     * @param done the work that was done, in {@code unit}
     * @param unit unit of {@code work} and {@code done}
     * @param energyJ energy drawn while in service, J
     * @param outcome how it ended
     * @param dropReason why it was dropped; null unless it was
     * @throws IllegalArgumentException if a component is out of its range; the message names user device and component
     */
    public StageRow(
            int replication,
            int round,
            int cohort,
            int ud,
            int stage,
            String kind,
            Place place,
            long frameStart,
            long frameEnd,
            double requestedS,
            double startS,
            double endS,
            double work,
            double done,
            Unit unit,
            double energyJ,
            Outcome outcome,
            String dropReason) {
        this(
                replication,
                round,
                cohort,
                ud,
                null,
                stage,
                kind,
                place,
                payerAt(place),
                frameStart,
                frameEnd,
                requestedS,
                startS,
                endS,
                work,
                done,
                unit,
                energyJ,
                outcome,
                dropReason);
    }

    /**
     * Who pays for a stage where that follows from the place.
     *
     * @param place where it is served
     * @return the device for what is served there, the access point for all else
     */
    public static Payer payerAt(Place place) {
        return place == Place.UD ? Payer.UD : Payer.AP;
    }

    /**
     * Whether it is of the same chain, of whatever round.
     *
     * @param other another stage
     * @return true if both are of one user device, or of one support chain
     */
    public boolean sameChain(StageRow other) {
        return ud == other.ud && Objects.equals(support, other.support);
    }

    /**
     * Work done per second of service.
     *
     * @return mean rate in {@code unit} per s; NaN if it spent no time in service
     */
    public double meanRatePerS() {
        double serviceS = serviceS();
        return serviceS > 0 ? done / serviceS : Double.NaN;
    }
}
