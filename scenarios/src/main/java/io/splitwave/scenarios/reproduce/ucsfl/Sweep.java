package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Schemes over a number of the scenario, on the same drops.
 *
 * @param preset which preset
 * @param axis name of the number and its unit, as "clock (GHz)"
 * @param unit as " GHz", after the number
 * @param at the numbers, upwards
 * @param setting of a number
 */
record Sweep(String preset, String axis, String unit, List<Double> at, DoubleFunction<String> setting) {
    Sweep {
        at = List.copyOf(at);
    }

    double first() {
        return at.get(0);
    }

    double last() {
        return at.get(at.size() - 1);
    }

    String text(double number) {
        return Variant.text(number) + unit;
    }

    private String label(String scheme, double number) {
        return scheme + ", " + text(number);
    }

    List<Variant> variants(Effort effort, List<String> schemes) {
        List<Variant> variants = new ArrayList<>();
        for (String scheme : schemes) {
            for (double number : at) {
                variants.add(Variant.played(
                                label(scheme, number),
                                effort.replications(Rounds.replications()),
                                1,
                                "optimizer.scheme=" + scheme,
                                setting.apply(number))
                        .over(preset));
            }
        }
        return variants;
    }

    Sample sample(Played played, String scheme, double number, Measure measure) {
        return played.sample(label(scheme, number), measure);
    }

    /** The second number minus the first. */
    Sample change(Played played, String scheme, double from, double to, Measure measure) {
        return sample(played, scheme, to, measure).minus(sample(played, scheme, from, measure));
    }

    /** One scheme minus another. */
    Sample gap(Played played, String scheme, String over, double number, Measure measure) {
        return sample(played, scheme, number, measure).minus(sample(played, over, number, measure));
    }

    Curve curve(Played played, String name, String scheme, Measure measure) {
        return played.curve(name, at, number -> label(scheme, number), measure);
    }

    Plot plot(Played played, String name, String title, String yLabel, List<String> schemes, Measure measure) {
        return Plot.lines(
                name,
                title,
                axis,
                yLabel,
                schemes.stream()
                        .map(scheme -> curve(played, scheme, scheme, measure))
                        .toList());
    }

    /** The links of a device and an access point that are there at one number and not at the other. */
    Sample changedLinks(Played played, String scheme, double from, double to) {
        return Links.changed(played.of(label(scheme, from)), played.of(label(scheme, to)));
    }

    /** From each number to the next the measure falls. */
    List<Check> falls(Played played, String scheme, String of, Measure measure) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < at.size(); i++) {
            checks.add(Check.below(
                    of + text(at.get(i)) + " minus " + text(at.get(i - 1)),
                    "s",
                    change(played, scheme, at.get(i - 1), at.get(i), measure),
                    0));
        }
        return checks;
    }

    /** At each number one measure of a scheme is above another. */
    List<Check> exceeds(Played played, String scheme, String of, Measure measure, Measure other) {
        return at.stream()
                .map(number -> Check.more(
                        of + ", " + text(number),
                        "s",
                        sample(played, scheme, number, measure),
                        sample(played, scheme, number, other)))
                .toList();
    }

    /** At each number a measure of a scheme lies below that of another. */
    List<Check> lower(Played played, String scheme, String than, Measure measure) {
        return at.stream()
                .map(number -> Check.shareAbove(
                        "below `" + than + "`, " + text(number),
                        sample(played, scheme, number, measure).below(sample(played, than, number, measure)),
                        0))
                .toList();
    }
}
