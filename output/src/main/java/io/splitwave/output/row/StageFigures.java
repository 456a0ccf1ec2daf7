package io.splitwave.output.row;

import io.splitwave.output.word.Payer;
import java.util.function.Supplier;

/**
 * A stage that has ended, as the account of its round needs it: a {@link StageRow}, or what is looked up elsewhere where no
 * row is wanted.
 */
public interface StageFigures {
    /**
     * The round.
     *
     * @return round of its cohort, from 0
     */
    int round();

    /**
     * The user device.
     *
     * @return from 0; {@link StageRow#NO_UD} for a stage of a support chain
     */
    int ud();

    /**
     * The support chain.
     *
     * @return its name; null for a stage of a user device
     */
    String support();

    /**
     * Position in the chain of this round.
     *
     * @return from 0
     */
    int stage();

    /**
     * What is done.
     *
     * @return a kind of stage of the system
     */
    String kind();

    /**
     * Who pays for its energy.
     *
     * @return the payer
     */
    Payer payer();

    /**
     * When it was ready to start.
     *
     * @return time, s
     */
    double requestedS();

    /**
     * When its service started.
     *
     * @return time, s, not before {@link #requestedS()}; NaN if it never was served
     */
    double startS();

    /**
     * When it completed, was dropped, or the run ended.
     *
     * @return time, s, not before {@link #startS()}
     */
    double endS();

    /**
     * The work that was done.
     *
     * @return in {@link #unit()}, at least 0
     */
    double done();

    /**
     * What the work is counted in.
     *
     * @return the unit
     */
    Unit unit();

    /**
     * Energy drawn while in service.
     *
     * @return J, at least 0
     */
    double energyJ();

    /**
     * How it ended.
     *
     * @return the outcome
     */
    Outcome outcome();

    /**
     * Whose chain it is of, for messages and drawings.
     *
     * @return for example {@code UD 3}, or the name of the support chain
     */
    default String chain() {
        return chainName(ud(), support());
    }

    /**
     * Whose chain a stage is of, for messages and drawings.
     *
     * @param ud user device, from 0; not looked at for a support chain
     * @param support name of the support chain; null for a stage of a user device
     * @return for example {@code UD 3}, or the name of the support chain
     */
    static String chainName(int ud, String support) {
        return support == null ? "UD " + ud : support;
    }

    /**
     * Time between being ready and being served.
     *
     * @return start minus request, s; end minus request if it never was served
     */
    default double queueS() {
        return (wasServed() ? startS() : endS()) - requestedS();
    }

    /**
     * Time in service.
     *
     * @return end minus start, s; 0 if it never was served
     */
    default double serviceS() {
        return wasServed() ? endS() - startS() : 0;
    }

    /**
     * Whether service ever started.
     *
     * @return true if {@code startS} is a time
     */
    default boolean wasServed() {
        return !Double.isNaN(startS());
    }

    /**
     * Checks times, work and energy of a stage.
     *
     * @param row names the stage, for the message
     * @param requestedS when it was ready to start, s
     * @param startS when its service started, s, not before {@code requestedS}; NaN if it never was served
     * @param endS when it ended, s, not before {@code startS}
     * @param work the work it had to do
     * @param done the work that was done, 0 to {@code work}
     * @param energyJ energy drawn while in service, J
     * @throws IllegalArgumentException if one is out of its range
     */
    static void require(
            Supplier<String> row,
            double requestedS,
            double startS,
            double endS,
            double work,
            double done,
            double energyJ) {
        // work summed over many pieces of service may pass the whole by rounding; more than this, relative, is an error
        final double rounding = 1e-9;
        Require.amount(row, "requestedS", requestedS);
        Require.amount(row, "endS", endS);
        Require.amountOrAbsent(row, "startS", startS);
        Require.notAfter(row, "requestedS", requestedS, "endS", endS);
        Require.notAfter(row, "requestedS", requestedS, "startS", startS);
        Require.notAfter(row, "startS", startS, "endS", endS);
        Require.amount(row, "work", work);
        Require.amount(row, "done", done);
        if (done > work * (1 + rounding)) {
            throw new IllegalArgumentException(row.get() + ": done must be at most work " + work + ", was " + done);
        }
        Require.amount(row, "energyJ", energyJ);
    }
}
