package io.splitwave.output.report;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.StragglerTally;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Figures of the rounds or requests of a run: how long they took, what made the last device late, and what was learned. */
final class RoundPlots {
    /** Rounds that are drawn, over all replications, as on the page. */
    static final int MOST_ROUNDS = 100_000;

    /** Replications with a line of their own, the first. */
    private static final int MOST_LINES = 4;

    /** Points of a line; a longer one is thinned evenly, its ends kept. */
    private static final int MOST_POINTS = 1500;

    private static final double PERCENT = 100;

    private final Vocabulary words;
    private final Cadence cadence;
    private final StragglerTally stragglers;
    private final List<Double> times = new ArrayList<>();
    private final Map<Integer, List<RoundRow>> byReplication = new TreeMap<>();
    private boolean together = true;

    /**
     * @param words the words of the system
     */
    RoundPlots(Vocabulary words) {
        this.words = words;
        this.cadence = words.cadence();
        this.stragglers = new StragglerTally(words);
    }

    void add(RoundRow row) {
        together &= row.cohort() == 0;
        if (row.replication() < MOST_LINES) {
            byReplication
                    .computeIfAbsent(row.replication(), replication -> new ArrayList<>())
                    .add(row);
        }
        if (row.delays() != null) {
            times.add(row.makespanS());
            if (row.straggler() != null) {
                // how far behind the median plays no part in shares
                stragglers.add(row.straggler(), 0);
            }
        }
    }

    List<Plot> plots() {
        List<Plot> plots = new ArrayList<>();
        if (!times.isEmpty()) {
            plots.add(distribution());
        }
        if ((together || cadence.ofRequests()) && stragglers.rounds() > 0) {
            plots.add(blame());
        }
        if (together && stragglers.rounds() > 0) {
            add(
                    plots,
                    "round-length",
                    cadence.ofRequests() ? "Latency of each request" : "Length of each round",
                    cadence.roundNoun(),
                    cadence.lengthName() + " (s)",
                    RoundRow::round,
                    row -> row.delays() == null ? Double.NaN : row.makespanS());
        }
        if (words.learns()) {
            add(
                    plots,
                    "accuracy",
                    "Accuracy",
                    "simulated time (s)",
                    "accuracy",
                    RoundRow::endS,
                    row -> row.learning() == null ? Double.NaN : row.learning().accuracy());
            add(
                    plots,
                    "loss",
                    "Training loss",
                    "simulated time (s)",
                    "loss (nat)",
                    RoundRow::endS,
                    row -> row.learning() == null ? Double.NaN : row.learning().loss());
        }
        return plots;
    }

    private Plot distribution() {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        List<Mark> marks = new ArrayList<>();
        double before = 0;
        for (int i : kept(sorted.length)) {
            double share = PERCENT * (i + 1.0) / sorted.length;
            marks.add(new Mark(sorted[i], before, Double.NaN, sorted.length));
            marks.add(new Mark(sorted[i], share, Double.NaN, sorted.length));
            before = share;
        }
        return Plot.lines(
                "round-time",
                "Distribution of " + cadence.timeName(),
                cadence.lengthName() + " (s)",
                "share of " + cadence.roundNoun() + "s (%)",
                List.of(new Curve("all " + cadence.roundNoun() + "s", marks)));
    }

    private Plot blame() {
        Map<String, Double> shares = stragglers.timeShareByStage();
        List<String> categories = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        shares.forEach((part, share) -> {
            marks.add(new Mark(categories.size(), PERCENT * share, Double.NaN, stragglers.rounds()));
            categories.add(Plot.field(words.partLabel(part)));
        });
        return new Plot(
                "straggler-time",
                cadence.ofRequests()
                        ? "What requests spent their time on"
                        : "Where the last UD of a round spent its time",
                "stage",
                cadence.ofRequests() ? "share of the time (%)" : "share of its time (%)",
                Plot.Form.BARS,
                categories,
                List.of(new Curve("all " + cadence.roundNoun() + "s", marks)));
    }

    private void add(
            List<Plot> plots,
            String name,
            String title,
            String xLabel,
            String yLabel,
            ToDoubleFunction<RoundRow> x,
            ToDoubleFunction<RoundRow> y) {
        List<Curve> curves = new ArrayList<>();
        byReplication.forEach((replication, rows) -> {
            List<Mark> marks = new ArrayList<>();
            for (int i : kept(rows.size())) {
                RunPlots.mark(marks, x.applyAsDouble(rows.get(i)), y.applyAsDouble(rows.get(i)));
            }
            if (!marks.isEmpty()) {
                curves.add(new Curve("replication " + replication, marks));
            }
        });
        if (!curves.isEmpty()) {
            plots.add(Plot.lines(name, title, xLabel, yLabel, curves));
        }
    }

    /** Indices of the points that are drawn, ascending; the first and the last are among them. */
    private static int[] kept(int points) {
        int drawn = Math.min(points, MOST_POINTS);
        return IntStream.range(0, drawn)
                .map(i -> drawn == 1 ? 0 : (int) ((long) i * (points - 1) / (drawn - 1)))
                .toArray();
    }
}
