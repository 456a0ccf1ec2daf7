package io.splitwave.output.unit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The unit for figures that are shown together, such as {@code ms} for seconds whose largest is 0.31.
 *
 * @param unit the unit, for example {@code ms}; empty for a plain number
 * @param factor one of this unit in the SI unit, above 0; 0.001 for {@code ms}
 */
public record Scale(String unit, double factor) {
    /**
     * A unit and its least size.
     *
     * @param unit the unit
     * @param factor one of it in the SI unit
     * @param from the least size in SI units, of the largest figure, from which it is used
     */
    private record Step(String unit, double factor, double from) {
        Step(String unit, double factor) {
            this(unit, factor, factor);
        }
    }

    /**
     * Times stay in seconds up to ten minutes: figures of papers are given so. Energies and powers have the prefixes of
     * the SI, what is counted (bits, operations, cycles) only those above 1.
     */
    private static final Map<String, List<Step>> STEPS = new TreeMap<>(Map.of(
            "s",
            List.of(
                    new Step("ns", 1e-9, 0),
                    new Step("µs", 1e-6),
                    new Step("ms", 1e-3),
                    new Step("s", 1),
                    new Step("min", 60, 600),
                    new Step("h", 3600, 7200)),
            "J",
            prefixed("J", 1e-9),
            "W",
            prefixed("W", 1e-9),
            "bit",
            prefixed("bit", 1),
            "bit/s",
            prefixed("bit/s", 1),
            "flop",
            prefixed("flop", 1),
            "flop/s",
            prefixed("flop/s", 1),
            "Hz",
            prefixed("Hz", 1)));

    private static List<Step> prefixed(String unit, double least) {
        return List.of(
                        new Step("n", 1e-9),
                        new Step("µ", 1e-6),
                        new Step("m", 1e-3),
                        new Step("", 1),
                        new Step("k", 1e3),
                        new Step("M", 1e6),
                        new Step("G", 1e9),
                        new Step("T", 1e12))
                .stream()
                .filter(step -> step.factor() >= least)
                .map(step -> new Step(step.unit() + unit, step.factor(), step.factor() == least ? 0 : step.from()))
                .toList();
    }

    /**
     * Checks the scale.
     *
     * @param unit the unit, for example {@code ms}
     * @param factor one of this unit in the SI unit
     * @throws IllegalArgumentException if the factor is not above 0 and finite
     */
    public Scale {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("scale " + unit + ": factor must be > 0 and finite, was " + factor);
        }
    }

    /**
     * The unit for figures of which the largest is given.
     *
     * @param siUnit their unit in files, for example {@code s}; one that has no multiples here stays as it is
     * @param largest the largest by size; 0, NaN and infinity keep the SI unit
     * @return the scale
     */
    public static Scale of(String siUnit, double largest) {
        double size = Math.abs(largest);
        List<Step> steps = STEPS.get(siUnit);
        if (steps == null || size == 0 || !Double.isFinite(size)) {
            return new Scale(siUnit.equals("1") ? "" : siUnit, 1);
        }
        Step chosen = steps.get(0);
        for (Step step : steps) {
            chosen = size >= step.from() ? step : chosen;
        }
        return new Scale(chosen.unit(), chosen.factor());
    }

    /**
     * The unit for figures that are shown together.
     *
     * @param siUnit their unit in files
     * @param values the figures; those that are NaN or infinite are ignored
     * @return the scale
     */
    public static Scale of(String siUnit, DoubleStream values) {
        return of(siUnit, values.filter(Double::isFinite).map(Math::abs).max().orElse(0));
    }

    /**
     * Whether figures of this unit are shown in multiples of it.
     *
     * @param siUnit a unit, for example {@code s}
     * @return false for counts and ratios, and for decibels, bytes and all else that is not known here
     */
    public static boolean hasMultiples(String siUnit) {
        return STEPS.containsKey(siUnit);
    }

    /**
     * A figure in this unit.
     *
     * @param si the figure in its SI unit
     * @return the number to show
     */
    public double in(double si) {
        return si / factor;
    }

    /**
     * A text with the unit behind it.
     *
     * @param number what to show
     * @return for example {@code 310.8 ms}; the number alone where there is no unit
     */
    public String behind(String number) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /**
     * All units, for the scripts of a page.
     *
     * @return a JSON object: for each SI unit a list of {@code [unit, factor, least size from which it is used]}
     */
    public static String table() {
        return STEPS.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":["
                        + entry.getValue().stream()
                                .map(step -> String.format(
                                        Locale.ROOT, "[\"%s\",%s,%s]", step.unit(), step.factor(), step.from()))
                                .collect(Collectors.joining(","))
                        + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
