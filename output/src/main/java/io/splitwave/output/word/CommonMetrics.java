package io.splitwave.output.word;

import static io.splitwave.output.word.Use.BARS;
import static io.splitwave.output.word.Use.CARD;
import static io.splitwave.output.word.Use.COMPARISON;
import static io.splitwave.output.word.Use.COMPARISON_IF_ABOVE_ZERO;
import static io.splitwave.output.word.Use.DIFFERENCE;
import static io.splitwave.output.word.Use.PERCENT;
import static io.splitwave.output.word.Use.RUN;
import static io.splitwave.output.word.Use.RUN_IF_ABOVE_ZERO;
import static io.splitwave.output.word.Use.SWEEP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Metrics of the figures that every system may have. */
public final class CommonMetrics {
    /** Sum of delays per round, simulated. */
    public static final Metric SUM_DELAY = Metric.of(
            "sum_delay",
            CommonFigures.MEAN_SUM_DELAY_S,
            "sum of delays",
            "simulated sum of delays of the UDs that completed, mean per round",
            RUN,
            COMPARISON,
            DIFFERENCE,
            SWEEP,
            CARD,
            BARS);

    /** Length of a round. */
    public static final Metric MAKESPAN = Metric.of(
            "makespan",
            CommonFigures.MEAN_MAKESPAN_S,
            "round time",
            "length of a round, mean per round",
            RUN,
            COMPARISON,
            DIFFERENCE,
            SWEEP,
            CARD,
            BARS);

    /** Length of a round, those cut off counted in; a run prints it only where a round was cut off. */
    public static final Metric MAKESPAN_RESTRICTED = Metric.of(
            "makespan_restricted",
            CommonFigures.RESTRICTED_MAKESPAN_S,
            "round time, restricted",
            "length of a round, those cut off counted in (Kaplan-Meier, up to the longest time seen)",
            RUN);

    /** Length of a long round. */
    public static final Metric MAKESPAN_P95 = Metric.of(
            "makespan_p95",
            CommonFigures.P95_MAKESPAN_S,
            "long round",
            "length of a round, 95th percentile over the rounds");

    /** How much the slowest user device delays the others. */
    public static final Metric STRAGGLER_INDEX = Metric.of(
            "straggler_index",
            CommonFigures.MEAN_STRAGGLER_INDEX,
            "straggler index",
            "length of a round over its median delay, mean per round",
            RUN,
            SWEEP,
            CARD,
            BARS);

    /** Time spent waiting for stragglers. */
    public static final Metric IDLE_UD_SECONDS = Metric.of(
            "idle_ud_seconds",
            CommonFigures.MEAN_IDLE_UD_S,
            "idle time",
            "time UDs waited for the end of the round, summed, mean per round",
            RUN,
            CARD,
            BARS);

    /** Time of support chains after the last user device. */
    public static final Metric SUPPORT_SECONDS = Metric.of(
            "support_seconds",
            CommonFigures.MEAN_SUPPORT_S,
            "support time",
            "time between the last UD's end and the end of the round, mean per round",
            RUN);

    /** User devices dropped. */
    public static final Metric DROPPED_PER_ROUND =
            Metric.perRound("dropped_per_round", CommonFigures.DROPPED, "dropped UDs", "UDs dropped, per round", RUN);

    /** Rounds without survivors. */
    public static final Metric FAILED_ROUNDS = Metric.of(
            "failed_rounds",
            CommonFigures.FAILED_ROUNDS,
            "failed rounds",
            "rounds without survivors, per replication",
            RUN_IF_ABOVE_ZERO);

    /** Rounds that the end of the run cut off. */
    public static final Metric UNFINISHED_ROUNDS = Metric.of(
            "unfinished_rounds",
            CommonFigures.UNFINISHED_ROUNDS,
            "unfinished rounds",
            "rounds cut off by the end of the run, per replication",
            RUN_IF_ABOVE_ZERO);

    /** Length of a replication. */
    public static final Metric FRAMES = Metric.of("frames", CommonFigures.FRAMES, "frames", "frames, per replication");

    /** Bits sent to devices. */
    public static final Metric SENT_DOWN = Metric.perRound(
            "sent_down",
            CommonFigures.SENT_DOWN_BIT,
            "sent down",
            "bits sent to UDs, per round",
            RUN,
            COMPARISON,
            BARS);

    /** Bits sent by devices. */
    public static final Metric SENT_UP = Metric.perRound(
            "sent_up",
            CommonFigures.SENT_UP_BIT,
            "sent up",
            "bits sent by UDs, per round",
            RUN,
            COMPARISON,
            CARD,
            BARS);

    /** Training loss at the end. */
    public static final Metric FINAL_LOSS =
            Metric.of("final_loss", CommonFigures.FINAL_LOSS, "loss", "training loss of the last round", RUN);

    /** Accuracy at the end. */
    public static final Metric FINAL_ACCURACY = Metric.of(
            "final_accuracy",
            CommonFigures.FINAL_ACCURACY,
            "accuracy",
            "share of the test images classified correctly after the last round",
            RUN,
            COMPARISON_IF_ABOVE_ZERO,
            PERCENT,
            BARS);

    private static final List<Metric> OF_ROUNDS = List.of(
            SUM_DELAY, MAKESPAN, MAKESPAN_RESTRICTED, MAKESPAN_P95, STRAGGLER_INDEX, IDLE_UD_SECONDS, SUPPORT_SECONDS);

    private static final List<Metric> OF_REPLICATIONS = List.of(
            SENT_DOWN,
            SENT_UP,
            DROPPED_PER_ROUND,
            FAILED_ROUNDS,
            UNFINISHED_ROUNDS,
            FRAMES,
            FINAL_LOSS,
            FINAL_ACCURACY);

    private CommonMetrics() {}

    /**
     * A common metric.
     *
     * @param name its name
     * @return the metric; empty if none of this name is common. Those of energy are not among them, as their meaning is a
     *     system's
     */
    public static Optional<Metric> find(String name) {
        return Stream.concat(OF_ROUNDS.stream(), OF_REPLICATIONS.stream())
                .filter(metric -> metric.name().equals(name))
                .findFirst();
    }

    /**
     * The energy of a payer per round.
     *
     * @param payer who pays, and what its energy covers
     * @return {@code energy_ud}, {@code energy_ap} or {@code energy_server}
     */
    public static Metric energy(PayerWord payer) {
        String name = "energy_" + payer.payer().text();
        String label = payer.payer().label() + " energy";
        String meaning = payer.meaning() + ", per round";
        Variable figure = CommonFigures.energy(payer);
        return payer.payer() == Payer.UD
                ? Metric.perRound(name, figure, label, meaning, RUN, COMPARISON, DIFFERENCE, SWEEP, CARD, BARS)
                : Metric.perRound(name, figure, label, meaning, RUN, COMPARISON);
    }

    /**
     * The metrics that every vocabulary has: a reader of means needs the number of rounds behind them.
     *
     * @return in the order of {@link #of}
     */
    public static List<Metric> required() {
        return List.of(MAKESPAN, MAKESPAN_RESTRICTED, FAILED_ROUNDS, UNFINISHED_ROUNDS, FRAMES);
    }

    /**
     * The metrics of figures, in their usual order.
     *
     * @param payers whose energy is modelled
     * @param figures the figures of a vocabulary; those that are not common are skipped
     * @return a fresh list, to which a system adds its own
     */
    public static List<Metric> of(List<PayerWord> payers, List<Variable> figures) {
        List<Metric> metrics = new ArrayList<>(OF_ROUNDS);
        payers.forEach(payer -> metrics.add(energy(payer)));
        metrics.addAll(OF_REPLICATIONS);
        metrics.removeIf(metric -> named(figures, metric.figure()).isEmpty());
        return metrics;
    }

    private static Optional<Variable> named(List<Variable> figures, String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }
}
