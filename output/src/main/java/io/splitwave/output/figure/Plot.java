package io.splitwave.output.figure;

import io.splitwave.output.unit.Scale;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A figure as data: every number that is drawn, and its meaning.
 *
 * @param name file name without ending: lower-case letters, digits and hyphens
 * @param title one line
 * @param xLabel name and unit of the first axis
 * @param yLabel name and unit of the second axis
 * @param form how it is drawn
 * @param categories with bars, the names at 0, 1, 2 … of the first axis; empty otherwise
 * @param curves at least one
 */
public record Plot(
        String name, String title, String xLabel, String yLabel, Form form, List<String> categories, List<Curve> curves)
        implements PaperFigure {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FIELD = Pattern.compile("[^,\"\\p{Cntrl}]*");

    /** How a plot is drawn. */
    public enum Form {
        /** Marks joined by lines. */
        LINES,
        /** Marks alone. */
        POINTS,
        /** Bars next to each other over categories. */
        BARS
    }

    /**
     * Checks and copies.
     *
     * @param name file name without ending: lower-case letters, digits and hyphens
     * @param title one line
     * @param xLabel name and unit of the first axis
     * @param yLabel name and unit of the second axis
     * @param form how it is drawn
     * @param categories with bars, what stands at 0, 1, 2 … of the first axis
     * @param curves at least one
     * @throws IllegalArgumentException naming the plot and what is wrong with it
     */
    public Plot {
        requireName(name);
        categories = List.copyOf(categories);
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("plot " + name + ": has no curves");
        }
        if (form == Form.BARS == categories.isEmpty()) {
            throw new IllegalArgumentException("plot " + name + ": bars, and only bars, stand over categories");
        }
        categories.forEach(category -> requireField("category", category));
        for (Curve curve : curves) {
            for (Mark mark : curve.marks()) {
                boolean onCategory = mark.x() == Math.rint(mark.x()) && mark.x() >= 0 && mark.x() < categories.size();
                if (form == Form.BARS && !onCategory) {
                    throw new IllegalArgumentException("plot " + name + ", curve " + curve.name()
                            + ": x must be one of the " + categories.size() + " categories, was " + mark.x());
                }
            }
        }
    }

    /**
     * Marks joined by lines.
     *
     * @param name file name without ending: lower-case letters, digits and hyphens
     * @param title one line
     * @param xLabel name and unit of the first axis
     * @param yLabel name and unit of the second axis
     * @param curves at least one
     * @return the plot
     * @throws IllegalArgumentException naming the plot and what is wrong with it
     */
    public static Plot lines(String name, String title, String xLabel, String yLabel, List<Curve> curves) {
        return new Plot(name, title, xLabel, yLabel, Form.LINES, List.of(), curves);
    }

    /**
     * The first axis. Bars stand over names, which have no multiples.
     *
     * @return its name and unit
     */
    public AxisLabel x() {
        return form == Form.BARS ? new AxisLabel(xLabel, "1") : AxisLabel.of(xLabel);
    }

    /**
     * The second axis.
     *
     * @return its name and unit
     */
    public AxisLabel y() {
        return AxisLabel.of(yLabel);
    }

    /** The unit in which the first axis is read. */
    Scale xScale() {
        return x().scale(marks().mapToDouble(Mark::x));
    }

    /** The unit in which the second axis is read. */
    Scale yScale() {
        return y().scale(marks().mapToDouble(Mark::y));
    }

    private Stream<Mark> marks() {
        return curves.stream().flatMap(curve -> curve.marks().stream());
    }

    /** The name of files. */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("plot name must be lower-case words joined by hyphens, was " + name);
        }
    }

    /**
     * Makes a text one that names, categories and rows may have.
     *
     * @param text any text of one line
     * @return the text without commas and quotes, which would need quotes in CSV
     */
    public static String field(String text) {
        return text.replace(',', ';').replace('"', '\'');
    }

    /** A text that needs no quotes in a CSV field. */
    static void requireField(String what, String text) {
        if (text.isBlank() || !FIELD.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    what + " must be a text without comma, quote and line break, was " + text);
        }
    }
}
