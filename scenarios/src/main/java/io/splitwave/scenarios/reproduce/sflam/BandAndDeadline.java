package io.splitwave.scenarios.reproduce.sflam;

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

/** Efficiency and bits of the joint optimum over the band and over the deadline. */
final class BandAndDeadline implements Figure {
    private static final double[] BANDS_MHZ = {5, 10, 20, 40};

    @Override
    public String name() {
        return "sflam-limits";
    }

    @Override
    public String title() {
        return "SFLAM: efficiency and bits by band and deadline";
    }

    @Override
    public String about() {
        return "Preset `sflam`, scheme `sflam-opt`, one round of each replication, the same fading for all. Bands at the preset's"
                + " deadline of 2 s, deadlines at its band of 20 MHz.";
    }

    private static String band(double bandMhz) {
        return "band, " + Variant.text(bandMhz) + " MHz";
    }

    private static String within(double deadlineS) {
        return Decided.under("deadline", deadlineS);
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (double bandMhz : BANDS_MHZ) {
            variants.add(variant(effort, band(bandMhz), "radio.bandwidth=" + bandMhz + " MHz"));
        }
        for (double deadlineS : Decided.DEADLINES_S) {
            variants.add(variant(effort, within(deadlineS), Decided.deadline(deadlineS)));
        }
        return variants;
    }

    private static Variant variant(Effort effort, String label, String setting) {
        return Decided.variant(effort, label, Decided.scheme(Decided.OPTIMUM), setting);
    }

    @Override
    public Findings read(Played played) {
        List<Double> bandsMhz = DoubleStream.of(BANDS_MHZ).boxed().toList();
        List<Double> deadlinesS = Decided.feasibleS(played, BandAndDeadline::within);
        Swept band = new Swept("the band", "band (MHz)", bandsMhz, BandAndDeadline::band, "");
        Swept deadline = new Swept(
                "the deadline",
                "deadline of an iteration (s)",
                deadlinesS,
                BandAndDeadline::within,
                Decided.leftOut(played, BandAndDeadline::within));
        return new Findings(
                List.of(
                        band.plot(played, "sflam-limits-band", "efficiency (1/J)", Decided.EFFICIENCY),
                        band.plot(played, "sflam-limits-band-bits", "bits of an element", Decided.BITS),
                        deadline.plot(played, "sflam-limits-deadline", "efficiency (1/J)", Decided.EFFICIENCY),
                        deadline.plot(played, "sflam-limits-deadline-bits", "bits of an element", Decided.BITS)),
                List.of(
                        band.rises(played, "efficiency", "1/J", Decided.EFFICIENCY),
                        deadline.rises(played, "efficiency", "1/J", Decided.EFFICIENCY),
                        band.rises(played, "bits", "bit", Decided.BITS),
                        deadline.rises(played, "bits", "bit", Decided.BITS)));
    }

    /** A key and the values that are played, ascending. */
    private record Swept(String key, String axis, List<Double> values, DoubleFunction<String> label, String leftOut) {

        Plot plot(Played played, String name, String what, Measure measure) {
            return new Plot(
                    name,
                    "SFLAM by " + key,
                    axis,
                    what,
                    Plot.Form.LINES,
                    List.of(),
                    List.of(played.curve(Decided.OPTIMUM, values, label, measure)));
        }

        Claim rises(Played played, String what, String unit, Measure measure) {
            List<Check> checks = new ArrayList<>();
            for (int i = 1; i < values.size(); i++) {
                String less = label.apply(values.get(i - 1));
                String more = label.apply(values.get(i));
                checks.add(Check.more(
                        more + " minus " + Variant.text(values.get(i - 1)),
                        unit,
                        played.sample(more, measure),
                        played.sample(less, measure)));
            }
            return Claim.of(
                            (what.equals("bits") ? "bits rise with " : "efficiency rises with ") + key,
                            "",
                            "for each step: the mean " + what + " is higher than a step before",
                            checks)
                    .remarked(leftOut);
        }
    }
}
