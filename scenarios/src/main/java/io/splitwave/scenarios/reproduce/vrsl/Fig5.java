package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.output.figure.Curve;
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
import java.util.stream.Stream;

/** VRSL Fig. 5: the five schemes over their iterations, and a second reading of two of them. */
final class Fig5 implements Figure {
    private static final int REPLICATIONS = 200;
    private static final int SHOWN_ITERATIONS = 20;
    private static final int ALL_ITERATIONS = 150;
    private static final int[] COMPARED = {1, 5, 10, 20, ALL_ITERATIONS};
    private static final double NEAR = 0.03;
    private static final double DT_IRS_S = 17.8;
    private static final double NO_IRS_S = 26;
    private static final double NO_DT_S = 28;
    private static final double ABOVE_S = 2;
    private static final double SETTLED = 0.01;
    private static final String FULL_LOCAL = "full local";
    private static final String FULL_OFFLOAD = "full offload";

    @Override
    public String name() {
        return "fig5";
    }

    @Override
    public String title() {
        return "Fig. 5: delay over the iterations under different schemes";
    }

    @Override
    public String about() {
        return "K = 100, one frame a world. An iteration is a pass over the five blocks (DT-IRS, No IRS, No DT), a turn of"
                + " the consensus (ADMM), or a generation of 40 words of cuts (GA). VRSL's text calls full local inference"
                + " \"No IRS\" and full offloading \"No DT\"; both readings are shown.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        int replications = effort.replications(REPLICATIONS);
        List<Variant> variants = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            variants.add(Variant.planned(contender.text(), replications, contender.setting()));
        }
        variants.add(Variant.planned(FULL_LOCAL, replications, "optimizer.scheme=full-local"));
        variants.add(Variant.planned(FULL_OFFLOAD, replications, "optimizer.scheme=full-offload"));
        return variants;
    }

    @Override
    public Findings read(Played played) {
        List<String> all = Stream.concat(
                        Stream.of(Contender.values()).map(Contender::text), Stream.of(FULL_LOCAL, FULL_OFFLOAD))
                .toList();
        Plot ends = new Plot(
                name() + "-end",
                "Fig. 5: delay where each scheme ends",
                "scheme",
                "sum of delays (s)",
                Plot.Form.BARS,
                all,
                List.of(played.bars("sum of delays", all, Measure.PLANNED_DELAY)));
        return new Findings(
                List.of(
                        courses(played, name(), title(), SHOWN_ITERATIONS),
                        courses(played, name() + "-long", "Fig. 5: until GA ends", ALL_ITERATIONS),
                        ends),
                claims(played));
    }

    private static Plot courses(Played played, String name, String title, int iterations) {
        List<Curve> curves = Stream.of(Contender.values())
                .map(contender -> played.convergence(contender.text(), contender.text(), iterations))
                .toList();
        return new Plot(name, title, "iteration", "sum of delays (s)", Plot.Form.LINES, List.of(), curves);
    }

    private static List<Claim> claims(Played played) {
        Sample dtIrs = delay(played, Contender.DT_IRS);
        Sample noIrs = delay(played, Contender.NO_IRS);
        Sample noDt = delay(played, Contender.NO_DT);
        Sample admm = delay(played, Contender.ADMM);
        Sample ga = delay(played, Contender.GA);
        Measure settling = Measure.iterationsTo(SETTLED);
        return List.of(
                Claim.of(
                                "converging quickly to approximately 17.8 s",
                                "17.8 s",
                                "within 3 % of 17.8 s",
                                List.of(Check.between(
                                        "DT-IRS", "s", dtIrs, DT_IRS_S * (1 - NEAR), DT_IRS_S * (1 + NEAR))))
                        .afterCalibration(),
                Claim.of(
                                "above 26 s and 28 s, respectively",
                                "above 26 s",
                                "between 26 s and 28 s",
                                List.of(Check.between("No IRS", "s", noIrs, NO_IRS_S, NO_IRS_S + ABOVE_S)))
                        .afterCalibration()
                        .readAs("No IRS, scheme `no-irs`"),
                Claim.of(
                                "above 26 s and 28 s, respectively",
                                "above 28 s",
                                "between 28 s and 30 s",
                                List.of(Check.between("No DT", "s", noDt, NO_DT_S, NO_DT_S + ABOVE_S)))
                        .afterCalibration()
                        .readAs("No DT, scheme `no-dt`"),
                Claim.of(
                                "Full Local Inference (No IRS)",
                                "above 26 s",
                                "between 26 s and 28 s",
                                List.of(Check.between(
                                        "full local inference",
                                        "s",
                                        played.sample(FULL_LOCAL, Measure.PLANNED_DELAY),
                                        NO_IRS_S,
                                        NO_IRS_S + ABOVE_S)))
                        .remarked(
                                "All twelve layers at 5 to 12 GHz take 1 to 2.4 s a UD by the published figures alone, so"
                                        + " this cannot be the curve \"No IRS\"."),
                Claim.of(
                                "Full Offloading via IRS (No DT)",
                                "above 28 s",
                                "between 28 s and 30 s",
                                List.of(Check.between(
                                        "full offloading",
                                        "s",
                                        played.sample(FULL_OFFLOAD, Measure.PLANNED_DELAY),
                                        NO_DT_S,
                                        NO_DT_S + ABOVE_S)))
                        .remarked("Size of the raw input and speed of the server are not published; those used were"
                                + " chosen, not calibrated to this value."),
                Claim.of(
                                "achieves the lowest delay across all iterations",
                                "lowest",
                                "DT-IRS lies below each of the others after 1, 5, 10, 20 and 150 iterations",
                                lowest(played))
                        .remarked("As printed, the loop is caught by its first blocks: a UD that is fast enough at the"
                                + " first cuts never gets a twin, (29), and block 1 sees a twin only as fast as it is at"
                                + " that moment. GA and ADMM judge a cut by the frequency the twin would have."),
                Claim.of(
                        "The No IRS and No DT baselines exhibit the highest delays",
                        "highest",
                        "both lie above DT-IRS, ADMM and GA",
                        List.of(
                                Check.more("No IRS minus DT-IRS", "s", noIrs, dtIrs),
                                Check.more("No IRS minus ADMM", "s", noIrs, admm),
                                Check.more("No IRS minus GA", "s", noIrs, ga),
                                Check.more("No DT minus DT-IRS", "s", noDt, dtIrs),
                                Check.more("No DT minus ADMM", "s", noDt, admm),
                                Check.more("No DT minus GA", "s", noDt, ga))),
                Claim.of(
                                "remains inferior to the proposed approach due to its reliance on a convexified optimization framework",
                                "ADMM above DT-IRS",
                                "ADMM lies above DT-IRS",
                                List.of(Check.more("ADMM minus DT-IRS", "s", admm, dtIrs)))
                        .readAs("ADMM")
                        .remarked(
                                "The relaxation is tight here: with 100 UDs and two budgets hardly a UD mixes cuts at its"
                                        + " optimum."),
                Claim.of(
                        "The GA-based method initially shows higher delay than ADMM",
                        "GA above ADMM at first",
                        "after one iteration GA lies above ADMM",
                        List.of(Check.more(
                                "GA minus ADMM after 1 iteration",
                                "s",
                                played.sample(Contender.GA.text(), Measure.iterate(1)),
                                played.sample(Contender.ADMM.text(), Measure.iterate(1))))),
                Claim.of(
                                "eventually converges to a slightly lower value",
                                "GA below ADMM in the end",
                                "in the end GA lies below ADMM",
                                List.of(Check.less("GA minus ADMM in the end", "s", ga, admm)))
                        .readAs("GA"),
                Claim.of(
                                "at the cost of slower convergence",
                                "GA slower",
                                "GA needs more iterations than ADMM until it stays within 1 % of its end",
                                List.of(Check.more(
                                        "iterations of GA minus those of ADMM",
                                        "",
                                        played.sample(Contender.GA.text(), settling),
                                        played.sample(Contender.ADMM.text(), settling))))
                        .readAs("GA"));
    }

    private static Sample delay(Played played, Contender contender) {
        return played.sample(contender.text(), Measure.PLANNED_DELAY);
    }

    private static List<Check> lowest(Played played) {
        List<Check> checks = new ArrayList<>();
        for (Contender other : Contender.others()) {
            IntStream.of(COMPARED)
                    .forEach(iteration -> checks.add(Check.less(
                            "DT-IRS minus " + other.text() + " after " + iteration,
                            "s",
                            played.sample(Contender.DT_IRS.text(), Measure.iterate(iteration)),
                            played.sample(other.text(), Measure.iterate(iteration)))));
        }
        return checks;
    }
}
