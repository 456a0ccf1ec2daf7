package io.splitwave.scenarios.reproduce.stsflora;

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
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Tokens and efficiency of the joint optimum over the energy budget and over the band. */
final class BudgetAndBand implements Figure {
    private static final int REPLICATIONS = 30;
    private static final double[] BUDGETS_J = {0.02, 0.1, 0.5, 2};
    private static final double[] BANDS_MHZ = {12.5, 25, 50, 100};

    @Override
    public String name() {
        return "st-sflora-limits";
    }

    @Override
    public String title() {
        return "ST-SFLora: tokens and efficiency by budget and band";
    }

    @Override
    public String about() {
        return "Preset `st-sflora`, scheme `tokens-opt`, overhead in the objective, one round of each replication, the same channels"
                + " for all. Budgets at the preset's band of 50 MHz, bands at its budget of 1 J.";
    }

    private static String budget(double budgetJ) {
        return "budget, " + Variant.text(budgetJ) + " J";
    }

    private static String band(double bandMhz) {
        return "band, " + Variant.text(bandMhz) + " MHz";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (double budgetJ : BUDGETS_J) {
            variants.add(variant(effort, budget(budgetJ), "ud.energyBudget=" + budgetJ + " J"));
        }
        for (double bandMhz : BANDS_MHZ) {
            variants.add(variant(effort, band(bandMhz), "radio.bandwidth=" + bandMhz + " MHz"));
        }
        return variants;
    }

    private static Variant variant(Effort effort, String label, String setting) {
        return Tokens.variant(
                effort, REPLICATIONS, label, Tokens.scheme(Tokens.OPTIMUM), Tokens.overhead(true), setting);
    }

    @Override
    public Findings read(Played played) {
        Swept budget = new Swept(
                "the energy budget",
                "energy budget (J)",
                BUDGETS_J,
                BudgetAndBand::budget,
                "Where a step makes no difference the budget binds no UD.");
        Swept band = new Swept("the band", "band (MHz)", BANDS_MHZ, BudgetAndBand::band, "");
        return new Findings(
                List.of(
                        budget.plot(played, "st-sflora-limits-budget", "tokens of a sample", Tokens.KEPT),
                        budget.plot(played, "st-sflora-limits-budget-senders", "UDs that send", Tokens.SENDERS),
                        band.plot(played, "st-sflora-limits-band", "tokens of a sample", Tokens.KEPT),
                        band.plot(played, "st-sflora-limits-band-efficiency", "efficiency (1/s)", Tokens.EFFICIENCY)),
                List.of(
                        budget.rises(played, "tokens fall when the energy budget gets tighter", "", Tokens.KEPT),
                        band.rises(played, "tokens rise with the band", "", Tokens.KEPT),
                        budget.rises(
                                played,
                                "efficiency falls when the energy budget gets tighter",
                                "1/s",
                                Tokens.EFFICIENCY),
                        band.rises(played, "efficiency rises with the band", "1/s", Tokens.EFFICIENCY)));
    }

    /** A key and the values that are played, ascending. */
    private record Swept(String key, String axis, double[] values, DoubleFunction<String> label, String remark) {

        Plot plot(Played played, String name, String what, Measure measure) {
            List<Double> at = DoubleStream.of(values).boxed().toList();
            return Plot.lines(
                    name, "ST-SFLora by " + key, axis, what, List.of(played.curve(Tokens.OPTIMUM, at, label, measure)));
        }

        Claim rises(Played played, String quote, String unit, Measure measure) {
            List<Check> checks = new ArrayList<>();
            for (int i = 1; i < values.length; i++) {
                String less = label.apply(values[i - 1]);
                String more = label.apply(values[i]);
                checks.add(Check.more(
                        more + " minus " + Variant.text(values[i - 1]),
                        unit,
                        played.sample(more, measure),
                        played.sample(less, measure)));
            }
            return Claim.of(quote, "", "for each step up of " + key + ": the mean is higher than a step before", checks)
                    .remarked(remark);
        }
    }
}
