package io.splitwave.output.figure;

import io.splitwave.output.unit.Scale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * The label of an axis.
 *
 * @param name what is measured
 * @param siUnit its unit where that has multiples, for example {@code s}; {@code 1} otherwise, any unit being in the name
 */
public record AxisLabel(String name, String siUnit) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*) \\(([^()]*)\\)");

    /**
     * Takes a label apart.
     *
     * @param label for example {@code sum of delays (s)}
     * @return {@code sum of delays} and {@code s}; all of the label where no unit with multiples ends it
     */
    static AxisLabel of(String label) {
        Matcher parts = WITH_UNIT.matcher(label);
        return parts.matches() && Scale.hasMultiples(parts.group(2))
                ? new AxisLabel(parts.group(1), parts.group(2))
                : new AxisLabel(label, "1");
    }

    Scale scale(DoubleStream values) {
        return Scale.of(siUnit, values);
    }

    /** With the unit of a scale, for example {@code sum of delays (ms)}. */
    String in(Scale scale) {
        return scale.unit().isEmpty() ? name : name + " (" + scale.unit() + ")";
    }
}
