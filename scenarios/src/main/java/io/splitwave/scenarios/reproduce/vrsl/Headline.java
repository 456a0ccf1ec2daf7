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
import java.util.stream.Stream;

/** The abstract's "up to 35 %": how far the proposed scheme lies below the others, over K and over the AP's budget. */
final class Headline implements Figure {
    private static final int REPLICATIONS = 40;
    private static final int[] USERS = {70, 100, 130, 160, 175};
    private static final double[] BUDGETS_W = {0.5, 1, 2, 3, 4, 5};

    /** "35 %" is a multiple of five: what rounds to it. The published 17.8 s against 28 s, 36.4 %, does. */
    private static final double LEAST = 0.325;

    private static final double MOST = 0.375;

    private static final String UP_TO = "achieves up to 35% delay improvement";

    static final String READ_AS_FIVE = "\"Significantly\" is read as 5 %.";

    /** "Significantly". */
    static final double SIGNIFICANT = 0.05;

    /** A setting and its place in the plot. */
    private record Point(String label, double x, List<String> settings) {
        String of(Contender contender) {
            return contender.text() + ", " + label;
        }
    }

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public String title() {
        return "Up to 35 % less delay";
    }

    @Override
    public String about() {
        return "Sum of delays of `ao` below that of the other schemes in the same world, one frame each: over K with 3 W, and"
                + " over the AP's budget with K = 100.";
    }

    private static List<Point> overUsers() {
        List<Point> points = new ArrayList<>();
        for (int users : USERS) {
            points.add(new Point("K = " + users, users, List.of("ud.count=" + users)));
        }
        return points;
    }

    private static List<Point> overBudgets() {
        List<Point> points = new ArrayList<>();
        for (double budgetW : BUDGETS_W) {
            points.add(new Point(budgetW + " W", budgetW, List.of("accessPoint.totalPower=" + budgetW + " W")));
        }
        return points;
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        Stream.concat(overUsers().stream(), overBudgets().stream()).forEach(point -> {
            for (Contender contender : Contender.values()) {
                List<String> settings = new ArrayList<>(point.settings());
                settings.add(contender.setting());
                variants.add(Variant.planned(
                        point.of(contender), effort.replications(REPLICATIONS), settings.toArray(String[]::new)));
            }
        });
        return variants;
    }

    @Override
    public Findings read(Played played) {
        return new Findings(
                List.of(
                        plot(played, name() + "-users", "Delay saved over K", "number of UDs K", overUsers()),
                        plot(played, name() + "-power", "Delay saved over the budget", "P_total (W)", overBudgets())),
                claims(played));
    }

    private static Plot plot(Played played, String name, String title, String axis, List<Point> points) {
        List<Curve> curves = Contender.others().stream()
                .map(other -> new Curve(
                        "below " + other.text(),
                        points.stream()
                                .map(point -> saved(played, other, point).at(point.x()))
                                .toList()))
                .toList();
        return new Plot(name, title, axis, "share of the delay saved", Plot.Form.LINES, List.of(), curves);
    }

    private static Sample saved(Played played, Contender other, Point point) {
        return played.sample(point.of(Contender.DT_IRS), Measure.PLANNED_DELAY)
                .below(played.sample(point.of(other), Measure.PLANNED_DELAY));
    }

    private static List<Claim> claims(Played played) {
        List<Point> users = overUsers();
        List<Point> budgets = overBudgets();
        return List.of(
                Claim.upTo(
                                UP_TO,
                                "up to 35 %",
                                "at K = 100 and 3 W, the setting of Fig. 5, `ao` lies 35 % (32.5 to 37.5 %) below No DT;"
                                        + " *exceeded* if more, *not reached* if less",
                                List.of(saving(played, Contender.NO_DT, users.get(1))))
                        .afterCalibration()
                        .readAs("the setting of Fig. 5")
                        .remarked("The calibration to Fig. 5 settles it: its 17.8 s against 28 s are 36 %."),
                Claim.upTo(
                                UP_TO,
                                "up to 35 %",
                                "over all schemes, K and budgets no saving lies above 37.5 %, and one above 32.5 %;"
                                        + " *exceeded* if one lies above, *not reached* if all lie below",
                                Stream.concat(users.stream(), budgets.stream())
                                        .flatMap(point ->
                                                Contender.others().stream().map(other -> saving(played, other, point)))
                                        .toList())
                        .readAs("over K and budgets"),
                Claim.of(
                                "significantly reduces training delay compared to conventional baselines",
                                "",
                                "at K = 100 and 3 W `ao` saves at least 5 % of the delay against each of the other four",
                                Contender.others().stream()
                                        .map(other -> Check.shareAbove(
                                                "below " + other.text(),
                                                saved(played, other, users.get(1)),
                                                SIGNIFICANT))
                                        .toList())
                        .remarked(READ_AS_FIVE),
                Claim.of(
                        "especially under high UD density",
                        "",
                        "the saving against No IRS and No DT is larger at K = 175 than at K = 70",
                        grows(played, users.get(users.size() - 1), users.get(0))),
                Claim.of(
                        "and stringent power constraints",
                        "",
                        "the saving against No IRS and No DT is larger at 0.5 W than at 5 W",
                        grows(played, budgets.get(0), budgets.get(budgets.size() - 1))));
    }

    private static Check saving(Played played, Contender other, Point point) {
        return Check.shareBetween(
                "below " + other.text() + ", " + point.label(), saved(played, other, point), LEAST, MOST);
    }

    private static List<Check> grows(Played played, Point there, Point here) {
        return Stream.of(Contender.NO_IRS, Contender.NO_DT)
                .map(other -> Check.shareAbove(
                        "below " + other.text() + ", " + there.label() + " minus " + here.label(),
                        saved(played, other, there).minus(saved(played, other, here)),
                        0))
                .toList();
    }
}
