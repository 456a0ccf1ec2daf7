package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** VRSL Fig. 4: sum of delays over the iterations for several sizes of the IRS. */
final class Fig4 implements Figure {
    private static final int REPLICATIONS = 200;
    private static final int ITERATIONS = 8;
    private static final int[] ELEMENTS = {8, 12, 16, 20, 24, 28, 32, 36};
    private static final String RANDOM = ", random phases";

    @Override
    public String name() {
        return "fig4";
    }

    @Override
    public String title() {
        return "Fig. 4: delay over the iterations for several sizes of the IRS";
    }

    @Override
    public String about() {
        return "Scheme `ao`, K = 100, one frame a world; also `random-phase`, which shows the part of the gain that the phases give.";
    }

    private static String label(int elements) {
        return "N = " + elements;
    }

    private static List<String> labels() {
        return IntStream.of(ELEMENTS).mapToObj(Fig4::label).toList();
    }

    @Override
    public List<Variant> variants(Effort effort) {
        int replications = effort.replications(REPLICATIONS);
        List<Variant> variants = new ArrayList<>();
        for (int elements : ELEMENTS) {
            variants.add(Variant.planned(label(elements), replications, "irs.elements=" + elements));
        }
        for (int elements : ELEMENTS) {
            variants.add(Variant.planned(
                    label(elements) + RANDOM,
                    replications,
                    "irs.elements=" + elements,
                    "optimizer.scheme=random-phase"));
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        List<Curve> curves = new ArrayList<>();
        List<Mark> ends = new ArrayList<>();
        List<Mark> random = new ArrayList<>();
        for (int elements : ELEMENTS) {
            String label = label(elements);
            curves.add(played.convergence(label, label, ITERATIONS));
            ends.add(played.sample(label, Measure.PLANNED_DELAY).at(elements));
            random.add(played.sample(label + RANDOM, Measure.PLANNED_DELAY).at(elements));
        }
        Plot delays = new Plot(name(), title(), "iteration", "sum of delays (s)", Plot.Form.LINES, List.of(), curves);
        Plot end = new Plot(
                name() + "-end",
                "Fig. 4: delay where it ends",
                "IRS elements N",
                "sum of delays (s)",
                Plot.Form.LINES,
                List.of(),
                List.of(new Curve("DT-IRS", ends), new Curve("random phases", random)));
        return new Findings(List.of(delays, end), claims(played));
    }

    private static List<Claim> claims(Played played) {
        String least = label(ELEMENTS[0]);
        String most = label(ELEMENTS[ELEMENTS.length - 1]);
        List<Check> falls = new ArrayList<>();
        List<Check> above = new ArrayList<>();
        List<Check> under = new ArrayList<>();
        for (int i = 0; i < ELEMENTS.length; i++) {
            String label = label(ELEMENTS[i]);
            Sample delay = played.sample(label, Measure.PLANNED_DELAY);
            if (i > 0) {
                String before = label(ELEMENTS[i - 1]);
                falls.add(Check.less(before + " → " + label, "s", delay, played.sample(before, Measure.PLANNED_DELAY)));
                above.add(
                        Check.more(least + " minus " + label, "s", played.sample(least, Measure.PLANNED_DELAY), delay));
            }
            if (!label.equals(most)) {
                under.add(Check.less(most + " minus " + label, "s", played.sample(most, Measure.PLANNED_DELAY), delay));
            }
        }
        Sample fall = fall(played, least, most, "");
        Sample fallAnyway = fall(played, least, most, RANDOM);
        return List.of(
                Claim.of(
                        "the delay decreases rapidly during the initial iterations and then gradually converges",
                        "",
                        Convergence.EARLY_RULE,
                        Convergence.early(played, labels())),
                Claim.of(
                        "A larger N_IRS consistently leads to a lower final delay",
                        "falls with N",
                        "each N lies below the one before",
                        falls),
                Claim.of(
                        "when N_IRS = 36, the system achieves the lowest delay",
                        "lowest at N = 36",
                        "N = 36 lies below every other",
                        under),
                Claim.of(
                        "smaller N_IRS values (e.g., N_IRS = 8) exhibit higher delays",
                        "highest at N = 8",
                        "N = 8 lies above every other",
                        above),
                Claim.of(
                                "owing to the enhanced beamforming gain",
                                "",
                                "of the fall from N = 8 to N = 36 at least half is missing with random phases",
                                List.of(Check.shareAbove(
                                        "part of the fall that phases make", fallAnyway.below(fall), 0.5)))
                        .remarked("With random phases more elements still reflect more power; the rest is what choosing"
                                + " the phases adds."));
    }

    private static Sample fall(Played played, String least, String most, String phases) {
        return played.sample(least + phases, Measure.PLANNED_DELAY)
                .minus(played.sample(most + phases, Measure.PLANNED_DELAY));
    }
}
