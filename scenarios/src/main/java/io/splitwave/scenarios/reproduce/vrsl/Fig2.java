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

/** VRSL Fig. 2: sum of delays over the iterations for several K. */
final class Fig2 implements Figure {
    private static final int REPLICATIONS = 200;
    private static final int ITERATIONS = 8;
    private static final String SUMMED = "More UDs are summed, and budgets do not grow with them.";
    private static final int[] USERS = {70, 100, 130, 160, 175};

    @Override
    public String name() {
        return "fig2";
    }

    @Override
    public String title() {
        return "Fig. 2: delay over the iterations for several numbers of UDs";
    }

    @Override
    public String about() {
        return "Scheme `ao`, one frame a world. Budgets of power and twin frequency are those of K = 100 for every K.";
    }

    private static String label(int users) {
        return "K = " + users;
    }

    private static List<String> labels() {
        return IntStream.of(USERS).mapToObj(Fig2::label).toList();
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return IntStream.of(USERS)
                .mapToObj(
                        users -> Variant.planned(label(users), effort.replications(REPLICATIONS), "ud.count=" + users))
                .toList();
    }

    @Override
    public Findings read(Played played) {
        List<Curve> curves = new ArrayList<>();
        List<Mark> perUser = new ArrayList<>();
        for (int users : USERS) {
            curves.add(played.convergence(label(users), label(users), ITERATIONS));
            perUser.add(perUser(played, users).at(users));
        }
        Plot delays = new Plot(name(), title(), "iteration", "sum of delays (s)", Plot.Form.LINES, List.of(), curves);
        Plot mean = new Plot(
                name() + "-per-ud",
                "Fig. 2, in addition: delay of one UD where it ends",
                "number of UDs K",
                "mean delay of a UD (s)",
                Plot.Form.LINES,
                List.of(),
                List.of(new Curve("DT-IRS", perUser)));
        return new Findings(List.of(delays, mean), claims(played));
    }

    private static Sample perUser(Played played, int users) {
        return played.sample(label(users), Measure.PLANNED_DELAY).over(users);
    }

    private static List<Claim> claims(Played played) {
        Sample least = played.sample(label(USERS[0]), Measure.PLANNED_DELAY);
        int last = USERS[USERS.length - 1];
        return List.of(
                Claim.of(
                        "for all K values, the delay decreases gradually as the number of iterations increases",
                        "falls for every K",
                        Convergence.FALLS_RULE,
                        Convergence.falls(played, labels())),
                Claim.of(
                                "the sequence […] is monotonically non-increasing",
                                "no rise",
                                "for each K: no step of any search raises the objective",
                                labels().stream()
                                        .map(label -> Check.none(
                                                label + ", steps that raise it, a search",
                                                played.sample(label, Measure.RISES)))
                                        .toList())
                        .remarked(
                                "A step that rises is the phases' (block 4 maximises a sum of gains, not the delay) or"
                                        + " the twins' (a rule, no minimum)."),
                Claim.of(
                        "more significant during the first few iterations and gradually saturates",
                        "",
                        Convergence.EARLY_RULE,
                        Convergence.early(played, labels())),
                Claim.of(
                                "When K is small (e.g., K = 70), the system delay is the lowest",
                                "lowest at K = 70",
                                "K = 70 lies below every other",
                                labels().stream()
                                        .skip(1)
                                        .map(label -> Check.less(
                                                label(USERS[0]) + " minus " + label,
                                                "s",
                                                least,
                                                played.sample(label, Measure.PLANNED_DELAY)))
                                        .toList())
                        .byConstruction()
                        .remarked(SUMMED),
                Claim.of(
                                "As K increases, the delay increases almost monotonically",
                                "rises with K",
                                "each K lies above the one before",
                                Convergence.rises(played, labels(), "s", Measure.PLANNED_DELAY))
                        .byConstruction()
                        .remarked(SUMMED),
                Claim.of(
                                "higher communication overhead since more UDs share the same spectral and power resources",
                                "",
                                "the delay of one UD is longer at K = " + last + " than at K = " + USERS[0],
                                List.of(Check.more(
                                        "delay of one UD, K = " + last + " minus K = " + USERS[0],
                                        "s",
                                        perUser(played, last),
                                        perUser(played, USERS[0]))))
                        .remarked(
                                "Power and twin frequency are shared; spectrum is not, each UD has its own channel, and"
                                        + " nothing queues at the AP in (9). Most of the rise of the sum is that more UDs are"
                                        + " summed."));
    }
}
