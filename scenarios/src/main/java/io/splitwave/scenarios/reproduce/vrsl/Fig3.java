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
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** VRSL Fig. 3: which UDs compute locally and which at their twin, for several K. */
final class Fig3 implements Figure {
    private static final int REPLICATIONS = 200;
    private static final int[] USERS = {55, 85, 115, 145, 175};

    @Override
    public String name() {
        return "fig3";
    }

    @Override
    public String title() {
        return "Fig. 3: local computing or digital twin for several numbers of UDs";
    }

    @Override
    public String about() {
        return "Scheme `ao`, one frame a world; the pattern is that of replication 0.";
    }

    private static String label(int users) {
        return "K = " + users;
    }

    private static List<String> labels() {
        return IntStream.of(USERS).mapToObj(Fig3::label).toList();
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
        List<Mark> shares = new ArrayList<>();
        for (int users : USERS) {
            shares.add(played.sample(label(users), Measure.TWIN_SHARE).at(users));
        }
        Plot share = new Plot(
                name() + "-share",
                "Fig. 3: share of the UDs whose twin computes",
                "number of UDs K",
                "share on twins",
                Plot.Form.LINES,
                List.of(),
                List.of(new Curve("DT-IRS", shares)));
        return new Findings(List.of(pattern(played), share), claims(played));
    }

    private Plot pattern(Played played) {
        List<Mark> local = new ArrayList<>();
        List<Mark> twin = new ArrayList<>();
        for (int users : USERS) {
            boolean[] computesItself = played.of(label(users)).get(0).first().flags("local");
            for (int ud = 0; ud < users; ud++) {
                (computesItself[ud] ? local : twin).add(new Mark(ud, users, Double.NaN, 1));
            }
        }
        List<Curve> curves = new ArrayList<>();
        if (!local.isEmpty()) {
            curves.add(new Curve("local (1)", local));
        }
        if (!twin.isEmpty()) {
            curves.add(new Curve("twin (0)", twin));
        }
        return new Plot(name(), title(), "UD k", "number of UDs K", Plot.Form.POINTS, List.of(), curves);
    }

    private static List<Claim> claims(Played played) {
        int last = USERS[USERS.length - 1];
        return List.of(
                Claim.of(
                                "a larger proportion of UDs being offloaded to DT",
                                "rises with K",
                                "at each K the share on twins lies above that at the K before",
                                Convergence.rises(played, labels(), "", Measure.TWIN_SHARE))
                        .remarked(
                                "The budget of twin frequency is one for all UDs, so each twin is slower where there are"
                                        + " more."),
                Claim.of(
                                "the distribution of α_k becomes more irregular",
                                "",
                                "the share of neighbours with different α is larger at K = " + last + " than at K = "
                                        + USERS[0],
                                List.of(Check.more(
                                        "neighbours that differ, K = " + last + " minus K = " + USERS[0],
                                        "",
                                        played.sample(label(last), Measure.NEIGHBOURS_THAT_DIFFER),
                                        played.sample(label(USERS[0]), Measure.NEIGHBOURS_THAT_DIFFER))))
                        .remarked(
                                "\"Irregular\" is not defined. UDs are drawn alike and numbered at random, so of a share p"
                                        + " on twins 2p(1 − p) of the neighbours differ, whatever K."));
    }
}
