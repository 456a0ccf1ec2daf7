package io.splitwave.output.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures of a replication that every system may have: they follow from its rounds. Means over rounds are over the rounds
 * that closed with survivors. A vocabulary may give one of them another meaning in words, never another type.
 */
public final class CommonFigures {
    /** Rounds that were recorded. */
    public static final Variable ROUNDS =
            Variable.integer("rounds", "1", "rounds recorded, failed and unfinished ones included");

    /** Rounds without survivors. */
    public static final Variable FAILED_ROUNDS = Variable.integer("failed_rounds", "1", "rounds without survivors");

    /** Frames that were recorded. */
    public static final Variable FRAMES = Variable.count("frames", "1", "frames recorded");

    /** The end of the replication. */
    public static final Variable END_S =
            Variable.real("end_s", "s", "simulated time at the end").in(Range.AMOUNT);

    /** Length of a round. */
    public static final Variable MEAN_MAKESPAN_S = perRound(
            "mean_makespan_s", "s", "mean makespan per round; means over rounds leave out failed and unfinished ones");

    /** Length of a long round. */
    public static final Variable P95_MAKESPAN_S =
            perRound("p95_makespan_s", "s", "95th percentile of the makespan over the rounds (Hyndman-Fan type 7)");

    /** Sum of the delays of a round. */
    public static final Variable MEAN_SUM_DELAY_S =
            perRound("mean_sum_delay_s", "s", "mean per round of the sum of delays of the UDs that completed");

    /** How much the slowest user device delays the others. */
    public static final Variable MEAN_STRAGGLER_INDEX =
            perRound("mean_straggler_index", "1", "mean per round of makespan over median delay");

    /** Time spent waiting for the end of a round. */
    public static final Variable MEAN_IDLE_UD_S =
            perRound("mean_idle_ud_s", "s", "mean per round of the idle time of all UDs");

    /** Time of support chains after the last user device; only of systems that have support chains. */
    public static final Variable MEAN_SUPPORT_S = perRound(
            "mean_support_s", "s", "mean per round of the time between the last UD's end and the end of the round");

    /** User devices that were dropped. */
    public static final Variable DROPPED = Variable.count("dropped", "1", "UDs dropped, all rounds together");

    /** Bits sent to devices: the work done in stages of {@link Activity#SEND_DOWN}. */
    public static final Variable SENT_DOWN_BIT =
            total("sent_down_bit", "bit", "bits sent to UDs, all rounds together, dropped UDs included");

    /** Bits sent by devices: the work done in stages of {@link Activity#SEND_UP}. */
    public static final Variable SENT_UP_BIT =
            total("sent_up_bit", "bit", "bits sent by UDs, all rounds together, dropped UDs included");

    /** Rounds that the end of the run cut off. */
    public static final Variable UNFINISHED_ROUNDS =
            Variable.integer("unfinished_rounds", "1", "rounds that the end of the run cut off");

    /** Length of a round, those cut off counted in. */
    public static final Variable RESTRICTED_MAKESPAN_S = perRound(
            "restricted_makespan_s",
            "s",
            "mean makespan per round with unfinished ones counted in, up to the longest time seen (Kaplan-Meier)");

    /** Training loss at the end; only where something is learned. */
    public static final Variable FINAL_LOSS = perRound(
            "final_loss", "nat", "training loss of the last round that has one; null where nothing is learned");

    /** Accuracy at the end; only where something is learned. */
    public static final Variable FINAL_ACCURACY = Variable.real(
                    "final_accuracy",
                    "1",
                    "share of the test images classified correctly after the last round; null where nothing is learned")
            .in(Range.AMOUNT)
            .optional();

    private CommonFigures() {}

    private static Variable perRound(String name, String unit, String meaning) {
        return Variable.real(name, unit, meaning).in(Range.AMOUNT).optional();
    }

    private static Variable total(String name, String unit, String meaning) {
        return Variable.real(name, unit, meaning).in(Range.AMOUNT);
    }

    /**
     * The energy of a payer.
     *
     * @param payer who pays, and what its energy covers
     * @return its energy, all rounds together
     */
    public static Variable energy(PayerWord payer) {
        return total(payer.payer().column(), "J", payer.meaning() + ", all rounds together");
    }

    /**
     * A common figure.
     *
     * @param name name of its column
     * @return the figure; empty if none of this name is common
     */
    static Optional<Variable> common(String name) {
        List<PayerWord> payers = Stream.of(Payer.values())
                .map(payer -> new PayerWord(payer, "energy"))
                .toList();
        return of(payers, true, true, true).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst();
    }

    /**
     * Whether a figure is common: output knows its value, and no system gives it.
     *
     * @param name name of its column
     * @return true if it is
     */
    public static boolean isCommon(String name) {
        return common(name).isPresent();
    }

    /**
     * The figures that every vocabulary has.
     *
     * @return in the order of {@link #of}
     */
    public static List<Variable> required() {
        return List.of(
                ROUNDS,
                FAILED_ROUNDS,
                FRAMES,
                END_S,
                MEAN_MAKESPAN_S,
                DROPPED,
                UNFINISHED_ROUNDS,
                RESTRICTED_MAKESPAN_S);
    }

    /**
     * All figures of a kind of system, in their usual order.
     *
     * @param payers whose energy it models
     * @param supports true if it has support chains
     * @param sends true if its stages send bits
     * @param learns true if a model is trained
     * @return a fresh list, to which a system adds its own
     */
    public static List<Variable> of(List<PayerWord> payers, boolean supports, boolean sends, boolean learns) {
        List<Variable> figures = new ArrayList<>(List.of(
                ROUNDS,
                FAILED_ROUNDS,
                FRAMES,
                END_S,
                MEAN_MAKESPAN_S,
                P95_MAKESPAN_S,
                MEAN_SUM_DELAY_S,
                MEAN_STRAGGLER_INDEX,
                MEAN_IDLE_UD_S));
        if (supports) {
            figures.add(MEAN_SUPPORT_S);
        }
        figures.add(DROPPED);
        payers.forEach(payer -> figures.add(energy(payer)));
        if (sends) {
            figures.addAll(List.of(SENT_DOWN_BIT, SENT_UP_BIT));
        }
        figures.addAll(List.of(UNFINISHED_ROUNDS, RESTRICTED_MAKESPAN_S));
        if (learns) {
            figures.addAll(List.of(FINAL_LOSS, FINAL_ACCURACY));
        }
        return figures;
    }
}
