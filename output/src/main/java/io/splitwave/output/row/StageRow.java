package io.splitwave.output.row;

import java.util.function.Supplier;

/**
 * One stage of one user device in one round: what it had to do, when and where it was served, what it cost.
 *
 * @param replication replication, from 0
 * @param round round of its cohort, from 0
 * @param cohort cohort, from 0; a run with one barrier for all has only cohort 0
 * @param ud user device, from 0
 * @param stage position in the user device's chain of this round, from 0
 * @param kind what is done, for example {@code downlink}, {@code compute}, {@code uplink}, {@code server}
 * @param place where it is served
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
        String dropReason)
        implements Row {

    /** Work summed over many pieces of service may pass the whole by rounding; more than this, relative, is an error. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param round round of its cohort
     * @param cohort cohort, from 0
     * @param ud user device, from 0
     * @param stage position in the user device's chain of this round
     * @param kind what is done, for example {@code downlink}, {@code compute}, {@code uplink}, {@code server}
     * @param place where it is served
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
        Supplier<String> row =
                () -> "stage " + stage + " of UD " + ud + ", round " + round + ", replication " + replication;
        Require.index(row, "replication", replication);
        Require.index(row, "round", round);
        Require.index(row, "cohort", cohort);
        Require.index(row, "ud", ud);
        Require.index(row, "stage", stage);
        Require.text(row, "kind", kind);
        Require.index(row, "frameStart", frameStart);
        Require.index(row, "frameEnd - frameStart", frameEnd - frameStart);
        Require.amount(row, "requestedS", requestedS);
        Require.amount(row, "endS", endS);
        Require.amountOrAbsent(row, "startS", startS);
        Require.notAfter(row, "requestedS", requestedS, "endS", endS);
        Require.notAfter(row, "requestedS", requestedS, "startS", startS);
        Require.notAfter(row, "startS", startS, "endS", endS);
        Require.amount(row, "work", work);
        Require.amount(row, "done", done);
        if (done > work * (1 + ROUNDING)) {
            throw new IllegalArgumentException(row.get() + ": done must be at most work " + work + ", was " + done);
        }
        Require.amount(row, "energyJ", energyJ);
        if (place == null || unit == null || outcome == null) {
            throw new IllegalArgumentException(row.get() + ": place, unit and outcome must be given, were " + place
                    + ", " + unit + ", " + outcome);
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
     * Time between being ready and being served.
     *
     * @return start minus request, s; end minus request if it never was served
     */
    public double queueS() {
        return (wasServed() ? startS : endS) - requestedS;
    }

    /**
     * Time in service.
     *
     * @return end minus start, s; 0 if it never was served
     */
    public double serviceS() {
        return wasServed() ? endS - startS : 0;
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

    /**
     * Whether service ever started.
     *
     * @return true if {@code startS} is a time
     */
    public boolean wasServed() {
        return !Double.isNaN(startS);
    }
}
