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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** VRSL Fig. 6: AP power of the five schemes, in each possible reading. */
final class Fig6 implements Figure {
    private static final int REPLICATIONS = 60;
    private static final int PLAYED_REPLICATIONS = 20;
    private static final int PLAYED_ROUNDS = 3;
    private static final double[] BUDGETS_W = {3, 4, 5};

    /** The budgets at which the delay of a scheme is known; the last three are the paper's. */
    private static final double[] GRID_W = {0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.5, 3, 4, 5};

    /** A deadline that power-saving can keep in every world without twins and, nearly, without the IRS. */
    static final String DEADLINE_TEXT = "0.5 s";

    private static final String DEADLINE = "limits.maxDelay=" + DEADLINE_TEXT;

    private static final String SENT = " sent";
    private static final String SAVING = "saving: ";

    /** Settings under which power-saving has no IRS: all its elements dead, and the direct link present. */
    private static final List<String> WITHOUT_IRS =
            List.of("irs.faults.deadShare=1", "irs.faults.known=true", "radio.directLink.presentWithIrs=true");

    private static final List<String> WITHOUT_TWINS = List.of("twin.budget=0 Hz");

    @Override
    public String name() {
        return "fig6";
    }

    @Override
    public String title() {
        return "Fig. 6: AP power under several budgets";
    }

    @Override
    public String about() {
        return "K = 100. (60) spends the whole budget, so the figure cannot come from the algorithm as printed. Four readings:"
                + " power the decision allots (`fig6`); energy sent over the time of the rounds, the radio being silent"
                + " between downlinks (`fig6-sent`); power at which a scheme reaches the sum of delays that the slowest of"
                + " the five reaches with the whole budget, in each world (`fig6-equal`); least power that keeps 0.5 s for"
                + " every UD, scheme `power-saving`, with every part and without IRS or twins (`fig6-saving`).";
    }

    private static String at(String text, double budgetW) {
        return text + " at " + watts(budgetW);
    }

    private static String watts(double budgetW) {
        return budgetW == Math.rint(budgetW) ? (int) budgetW + " W" : budgetW + " W";
    }

    private static String budget(double budgetW) {
        return "accessPoint.totalPower=" + watts(budgetW);
    }

    @Override
    public List<Variant> variants(Effort effort) {
        int replications = effort.replications(REPLICATIONS);
        List<Variant> variants = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            for (double budgetW : GRID_W) {
                variants.add(Variant.planned(
                        at(contender.text(), budgetW), replications, contender.setting(), budget(budgetW)));
            }
            for (double budgetW : BUDGETS_W) {
                variants.add(Variant.played(
                        at(contender.text() + SENT, budgetW),
                        effort.replications(PLAYED_REPLICATIONS),
                        effort.rounds(PLAYED_ROUNDS),
                        contender.setting(),
                        budget(budgetW)));
            }
        }
        for (double budgetW : BUDGETS_W) {
            variants.add(saving(Contender.DT_IRS, budgetW, replications, List.of()));
            variants.add(saving(Contender.NO_IRS, budgetW, replications, WITHOUT_IRS));
            variants.add(saving(Contender.NO_DT, budgetW, replications, WITHOUT_TWINS));
        }
        return variants;
    }

    private static Variant saving(Contender part, double budgetW, int replications, List<String> without) {
        List<String> settings = new ArrayList<>(List.of("optimizer.scheme=power-saving", DEADLINE, budget(budgetW)));
        settings.addAll(without);
        return Variant.planned(at(SAVING + part.text(), budgetW), replications, settings.toArray(String[]::new));
    }

    /**
     * AP power by scheme, one sample for each of the paper's budgets; {@code spent} if every scheme spends the whole
     * budget by construction.
     */
    private record Reading(String name, String meaning, boolean spent, Map<Contender, List<Sample>> powerW) {
        Plot plot() {
            List<Curve> curves = new ArrayList<>();
            powerW.forEach((contender, samples) -> curves.add(new Curve(
                    contender.text(),
                    IntStream.range(0, samples.size())
                            .mapToObj(i -> samples.get(i).at(i))
                            .toList())));
            List<String> budgets =
                    DoubleStream.of(BUDGETS_W).mapToObj(Fig6::watts).toList();
            return new Plot(
                    name, "Fig. 6: " + meaning, "budget P_total", "AP power (W)", Plot.Form.BARS, budgets, curves);
        }

        Sample of(Contender contender, int budget) {
            return powerW.get(contender).get(budget);
        }

        boolean has(Contender contender) {
            return powerW.containsKey(contender);
        }
    }

    @Override
    public Findings read(Played played) {
        List<Reading> readings = List.of(
                reading("fig6", "AP power allotted", played, "", Measure.ALLOTTED_POWER),
                reading("fig6-sent", "AP power sent on average", played, SENT, Measure.MEAN_SENT_POWER),
                equalDelay(played),
                saving(played));
        List<Claim> claims = new ArrayList<>();
        readings.forEach(reading -> claims.addAll(claims(reading)));
        List<Plot> plots = new ArrayList<>();
        readings.forEach(reading -> plots.add(reading.plot()));
        plots.add(delays(played));
        plots.add(late(played));
        return new Findings(plots, claims);
    }

    private static Reading reading(String name, String meaning, Played played, String suffix, Measure measure) {
        Map<Contender, List<Sample>> powerW = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            powerW.put(
                    contender,
                    DoubleStream.of(BUDGETS_W)
                            .mapToObj(budgetW -> played.sample(at(contender.text() + suffix, budgetW), measure))
                            .toList());
        }
        return new Reading(name, meaning, measure == Measure.ALLOTTED_POWER, powerW);
    }

    private static Reading equalDelay(Played played) {
        Map<Contender, List<Sample>> powerW = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            PowerAtDelay power = new PowerAtDelay(
                    GRID_W,
                    DoubleStream.of(GRID_W)
                            .mapToObj(
                                    budgetW -> delay(played, contender, budgetW).values())
                            .toList());
            powerW.put(
                    contender,
                    DoubleStream.of(BUDGETS_W)
                            .mapToObj(budgetW -> power.of(slowest(played, budgetW)))
                            .toList());
        }
        return new Reading("fig6-equal", "AP power at equal delay", false, powerW);
    }

    private static Sample delay(Played played, Contender contender, double budgetW) {
        return played.sample(at(contender.text(), budgetW), Measure.PLANNED_DELAY);
    }

    /** The delay that every scheme reaches with the budget, world by world. */
    private static Sample slowest(Played played, double budgetW) {
        return Stream.of(Contender.values())
                .map(contender -> delay(played, contender, budgetW))
                .reduce((a, b) -> a.with(b, Math::max))
                .orElseThrow();
    }

    private static Reading saving(Played played) {
        Map<Contender, List<Sample>> powerW = new EnumMap<>(Contender.class);
        for (Contender part : List.of(Contender.DT_IRS, Contender.NO_IRS, Contender.NO_DT)) {
            powerW.put(
                    part,
                    DoubleStream.of(BUDGETS_W)
                            .mapToObj(
                                    budgetW -> played.sample(at(SAVING + part.text(), budgetW), Measure.ALLOTTED_POWER))
                            .toList());
        }
        return new Reading("fig6-saving", "least AP power for 0.5 s a UD", false, powerW);
    }

    private static Plot delays(Played played) {
        List<Curve> curves = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            List<Mark> marks = DoubleStream.of(GRID_W)
                    .mapToObj(budgetW -> delay(played, contender, budgetW).at(budgetW))
                    .toList();
            curves.add(new Curve(contender.text(), marks));
        }
        return new Plot(
                "fig6-delay",
                "Fig. 6, in addition: delay against the budget",
                "budget P_total (W)",
                "sum of delays (s)",
                Plot.Form.LINES,
                List.of(),
                curves);
    }

    private static Plot late(Played played) {
        List<Curve> curves = new ArrayList<>();
        for (Contender part : List.of(Contender.DT_IRS, Contender.NO_IRS, Contender.NO_DT)) {
            List<String> labels = DoubleStream.of(BUDGETS_W)
                    .mapToObj(budgetW -> at(SAVING + part.text(), budgetW))
                    .toList();
            curves.add(played.bars(part.text(), labels, Measure.VIOLATIONS));
        }
        return new Plot(
                "fig6-late",
                "Fig. 6, in addition: constraints that power-saving cannot keep",
                "budget P_total",
                "violations a frame",
                Plot.Form.BARS,
                DoubleStream.of(BUDGETS_W).mapToObj(Fig6::watts).toList(),
                curves);
    }

    private static List<Claim> claims(Reading reading) {
        int last = BUDGETS_W.length - 1;
        List<Check> lowest = new ArrayList<>();
        List<Check> widens = new ArrayList<>();
        for (Contender other : Contender.others()) {
            if (reading.has(other)) {
                for (int i = 0; i <= last; i++) {
                    lowest.add(Check.less(
                            "DT-IRS minus " + at(other.text(), BUDGETS_W[i]),
                            "W",
                            reading.of(Contender.DT_IRS, i),
                            reading.of(other, i)));
                }
                widens.add(Check.more(
                        "gap to " + other.text() + ", 5 W minus 3 W",
                        "W",
                        gap(reading, other, last),
                        gap(reading, other, 0)));
            }
        }
        List<Check> grows = Stream.of(Contender.NO_IRS, Contender.NO_DT)
                .map(baseline -> Check.more(
                        baseline.text() + ", 5 W minus 3 W", "W", reading.of(baseline, last), reading.of(baseline, 0)))
                .toList();
        List<Claim> claims = new ArrayList<>(List.of(
                Claim.of(
                        "Across all P_total values, the proposed DT-IRS approach consistently yields the lowest P_AP",
                        "lowest",
                        "DT-IRS lies below each of the others at 3, 4 and 5 W",
                        lowest),
                Claim.of(
                        "with power demand increasing steeply as P_total grows",
                        "rises",
                        "more at 5 W than at 3 W",
                        grows),
                Claim.of(
                        "the gap between DT-IRS and other methods widens with larger P_total",
                        "widens",
                        "the gap to each of the others is larger at 5 W than at 3 W",
                        widens)));
        if (reading.has(Contender.GA)) {
            claims.add(Claim.of(
                    "The GA-based and ADMM-based methods perform better than the two baselines",
                    "between",
                    "GA and ADMM lie below No IRS and No DT at 3, 4 and 5 W",
                    better(reading)));
        }
        return claims.stream()
                .map(claim -> claim.readAs(reading.meaning()))
                .map(claim -> reading.spent()
                        ? claim.byConstruction().remarked("(60) spends the whole budget under every scheme.")
                        : claim)
                .toList();
    }

    private static Sample gap(Reading reading, Contender other, int budget) {
        return reading.of(other, budget).minus(reading.of(Contender.DT_IRS, budget));
    }

    private static List<Check> better(Reading reading) {
        List<Check> checks = new ArrayList<>();
        for (Contender search : List.of(Contender.GA, Contender.ADMM)) {
            for (Contender baseline : List.of(Contender.NO_IRS, Contender.NO_DT)) {
                for (int i = 0; i < BUDGETS_W.length; i++) {
                    checks.add(Check.less(
                            search.text() + " minus " + at(baseline.text(), BUDGETS_W[i]),
                            "W",
                            reading.of(search, i),
                            reading.of(baseline, i)));
                }
            }
        }
        return checks;
    }
}
