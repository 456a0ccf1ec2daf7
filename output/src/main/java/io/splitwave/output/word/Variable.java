package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.function.Supplier;

/**
 * A value that a system has: what a user device adopted for a round, what was decided, or a figure of a replication. It is a
 * column of a table.
 *
 * @param name name of the column, snake case, with the unit as suffix where there is one
 * @param type type of its value, or of each value of its list; a list is never of counts or texts
 * @param shape one value, one or none, or a list
 * @param range what a number may be; of a flag or text without meaning
 * @param unit SI unit, {@code 1} for counts and ratios, {@code -} for names, numbers of things and truth values
 * @param meaning what it says, in one line
 * @param label its short name in drawings
 * @param drawn where it is drawn over time: one number as a line, whole numbers per user device as how many have each, real
 *     numbers per user device as least, median and most, flags per user device as the share that is true
 * @param wording how its value is put into words; null for its label and the value
 * @param chart how a report draws it; null for its label as title and axis
 * @param among the decided flag per user device that says whose values have a meaning, and are drawn by a report; null if all
 *     have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variable(
        String name,
        Type type,
        Shape shape,
        Range range,
        String unit,
        String meaning,
        String label,
        Drawn drawn,
        Wording wording,
        Chart chart,
        String among)
        implements Serializable {
    /**
     * Checks the words.
     *
     * @param name name of the column
     * @param type type of a value
     * @param shape how many values
     * @param range what a number may be
     * @param unit SI unit
     * @param meaning what it says
     * @param label short name in drawings
     * @param drawn where it is drawn over time
     * @param wording how its value is put into words; null for label and value
     * @param chart how a report draws it; null for its label
     * @param among flag that says whose values have a meaning; null if all have
     * @throws IllegalArgumentException if one is missing or spelled in another way, a list is of counts or texts, a text is
     *     to be drawn, the wording is of another type, or some user devices are meant without a value for each
     */
    public Variable {
        Spelling.column("variable", "name", name);
        String word = "variable " + name;
        Spelling.given(word, "type", type);
        Spelling.given(word, "shape", shape);
        Spelling.given(word, "range", range);
        Spelling.line(word, "unit", unit);
        Spelling.line(word, "meaning", meaning);
        Spelling.line(word, "label", label);
        if (shape.list() && (type == Type.COUNT || type == Type.TEXT)) {
            throw new IllegalArgumentException(
                    word + ": a list must be of integers, reals or flags, was of " + type.text() + "s");
        }
        Spelling.given(word, "drawn", drawn);
        if (drawn != Drawn.NOWHERE && (type == Type.TEXT || shape == Shape.LIST)) {
            throw new IllegalArgumentException(word + ": a text, or a list of any length, cannot be drawn over time");
        }
        if (wording != null && (wording.usual() != null) != (type == Type.FLAG)) {
            throw new IllegalArgumentException(
                    word + ": a wording for true and false belongs to a flag, was of type " + type.text());
        }
        if (among != null && shape != Shape.PER_UD) {
            throw new IllegalArgumentException(
                    word + ": values among some UDs have a meaning only where there is one for each UD, was " + shape);
        }
    }

    private Variable(String name, Type type, Range range, String unit, String meaning) {
        this(
                name,
                type,
                Shape.ONE,
                range,
                unit,
                meaning,
                name == null ? null : name.replace('_', ' '),
                Drawn.NOWHERE,
                null,
                null,
                null);
    }

    /**
     * A whole number of 32 bit.
     *
     * @param name name of the column
     * @param unit SI unit, {@code 1} or {@code -}
     * @param meaning what it says
     * @return one value, always there, at least 0
     */
    public static Variable integer(String name, String unit, String meaning) {
        return new Variable(name, Type.INTEGER, Range.AMOUNT, unit, meaning);
    }

    /**
     * A whole number of 64 bit.
     *
     * @param name name of the column
     * @param unit SI unit, {@code 1} or {@code -}
     * @param meaning what it says
     * @return one value, always there, at least 0
     */
    public static Variable count(String name, String unit, String meaning) {
        return new Variable(name, Type.COUNT, Range.AMOUNT, unit, meaning);
    }

    /**
     * A real number.
     *
     * @param name name of the column
     * @param unit SI unit
     * @param meaning what it says
     * @return one value, always there, any finite number
     */
    public static Variable real(String name, String unit, String meaning) {
        return new Variable(name, Type.REAL, Range.NUMBER, unit, meaning);
    }

    /**
     * A truth value.
     *
     * @param name name of the column
     * @param meaning what it says where it is true
     * @return one value, always there
     */
    public static Variable flag(String name, String meaning) {
        return new Variable(name, Type.FLAG, Range.NUMBER, "-", meaning);
    }

    /**
     * A text.
     *
     * @param name name of the column
     * @param meaning what it says
     * @return one value, always there
     */
    public static Variable text(String name, String meaning) {
        return new Variable(name, Type.TEXT, Range.NUMBER, "-", meaning);
    }

    /**
     * The same, which may be absent.
     *
     * @return differs in the shape
     */
    public Variable optional() {
        return shaped(Shape.OPTIONAL);
    }

    /**
     * A list of such values, of any length.
     *
     * @return differs in the shape
     */
    public Variable list() {
        return shaped(Shape.LIST);
    }

    /**
     * Such a value for each user device.
     *
     * @return differs in the shape
     */
    public Variable perUd() {
        return shaped(Shape.PER_UD);
    }

    private Variable shaped(Shape other) {
        return new Variable(name, type, other, range, unit, meaning, label, drawn, wording, chart, among);
    }

    /**
     * The same in another range.
     *
     * @param other what a number may be
     * @return differs in the range
     */
    public Variable in(Range other) {
        return new Variable(name, type, shape, other, unit, meaning, label, drawn, wording, chart, among);
    }

    /**
     * The same under another short name.
     *
     * @param other short name in drawings
     * @return differs in the label
     */
    public Variable labelled(String other) {
        return new Variable(name, type, shape, range, unit, meaning, other, drawn, wording, chart, among);
    }

    /**
     * The same, drawn over time by timeline and report.
     *
     * @param other short name in drawings
     * @return differs in label and drawing
     */
    public Variable drawnAs(String other) {
        return new Variable(name, type, shape, range, unit, meaning, other, Drawn.EVERYWHERE, wording, chart, among);
    }

    /**
     * The same, drawn over time by timeline and report.
     *
     * @param other short name in drawings
     * @param how how a report draws it
     * @return differs in label, drawing and chart
     */
    public Variable drawnAs(String other, Chart how) {
        return new Variable(name, type, shape, range, unit, meaning, other, Drawn.EVERYWHERE, wording, how, among);
    }

    /**
     * The same, drawn over time by the timeline only.
     *
     * @param other short name in drawings
     * @return differs in label and drawing
     */
    public Variable inTimelineAs(String other) {
        return new Variable(name, type, shape, range, unit, meaning, other, Drawn.TIMELINE, wording, chart, among);
    }

    /**
     * The same, put into words in another way.
     *
     * @param other how its value is put into words
     * @return differs in the wording
     */
    public Variable worded(Wording other) {
        return new Variable(name, type, shape, range, unit, meaning, label, drawn, other, chart, among);
    }

    /**
     * The same, of which only the values of some user devices have a meaning.
     *
     * @param flag the decided flag per user device that says which
     * @return differs in the user devices that a report draws
     * @throws IllegalArgumentException if there is no value for each user device
     */
    public Variable among(String flag) {
        return new Variable(name, type, shape, range, unit, meaning, label, drawn, wording, chart, flag);
    }

    /**
     * How a report draws it.
     *
     * @return its chart, or one that says no more than its label
     */
    public Chart chartOrLabel() {
        return chart == null ? Chart.of(name, label) : chart;
    }

    /**
     * The same column with another meaning.
     *
     * @param other what it says
     * @return differs in the meaning
     */
    public Variable meaning(String other) {
        return new Variable(name, type, shape, range, unit, other, label, drawn, wording, chart, among);
    }

    /**
     * The SQL type of its column.
     *
     * @return for example {@code DOUBLE} or {@code INTEGER[]}
     */
    public String sql() {
        return shape.list() ? type.sql() + "[]" : type.sql();
    }

    /** Whether its values are those of the other one: same type, shape and range. */
    boolean sameType(Variable other) {
        return type == other.type && shape == other.shape && range == other.range;
    }

    /**
     * Whether one number, or a flag as 0 or 1, holds it.
     *
     * @return false for texts and lists
     */
    public boolean numeric() {
        return type != Type.TEXT && !shape.list();
    }

    /**
     * Checks a value that stands as a number: a whole number, or a flag as 0 or 1.
     *
     * @param row names the row that holds it, for the message
     * @param value the value; NaN for an absent one
     * @throws IllegalArgumentException if it is absent and must not be, or is no value of this variable
     */
    public void checkNumber(Supplier<String> row, double value) {
        if (!numeric()) {
            throw new IllegalArgumentException(row.get() + ": " + name + " is no number but " + sql());
        }
        if (Double.isNaN(value)) {
            if (shape != Shape.OPTIONAL) {
                throw refused(row, "given", "absent");
            }
            return;
        }
        switch (type) {
            case FLAG -> {
                if (value != 0 && value != 1) {
                    throw refused(row, "0 or 1", value);
                }
            }
            case INTEGER -> whole(row, value, Integer.MAX_VALUE);
            case COUNT -> whole(row, value, 1L << 53);
            default -> {
                if (!range.holds(value)) {
                    throw refused(row, range.expected(), value);
                }
            }
        }
    }

    private void whole(Supplier<String> row, double value, long most) {
        if (!(value >= 0 && value <= most && value == Math.rint(value))) {
            throw refused(row, "a whole number in 0.." + most, value);
        }
    }

    /**
     * Checks a value.
     *
     * @param row names the row that holds it, for the message
     * @param value an {@code Integer}, {@code Long}, {@code Double}, {@code Boolean} or {@code String}, for a list {@code
     *     int[]}, {@code double[]} or {@code boolean[]}; null, or NaN as a {@code Double}, for an absent one
     * @param uds K, which a list with a value per user device must have; not looked at otherwise
     * @throws IllegalArgumentException if it is absent and must not be, or is no value of this variable
     */
    public void check(Supplier<String> row, Object value, int uds) {
        if (shape.list()) {
            checkList(row, value, uds);
            return;
        }
        if (value == null) {
            if (shape != Shape.OPTIONAL) {
                throw refused(row, "given", "absent");
            }
            return;
        }
        if (type == Type.INTEGER && value instanceof Integer || type == Type.COUNT && value instanceof Long) {
            checkNumber(row, ((Number) value).doubleValue());
        } else if (type == Type.REAL && value instanceof Double real) {
            checkNumber(row, real);
        } else if (type == Type.TEXT && value instanceof String text) {
            if (text.isBlank()) {
                throw refused(row, "a text that is not blank", "'" + text + "'");
            }
        } else if (!(type == Type.FLAG && value instanceof Boolean)) {
            throw refused(
                    row,
                    "of type " + type.text(),
                    value + " (" + value.getClass().getSimpleName() + ")");
        }
    }

    private void checkList(Supplier<String> row, Object value, int uds) {
        int length;
        if (type == Type.INTEGER && value instanceof int[] whole) {
            length = whole.length;
            for (int i = 0; i < length; i++) {
                if (whole[i] < 0) {
                    throw refused(row, ">= 0", whole[i] + " at " + i);
                }
            }
        } else if (type == Type.REAL && value instanceof double[] real) {
            length = real.length;
            for (int i = 0; i < length; i++) {
                if (!range.holds(real[i])) {
                    throw refused(row, range.expected(), real[i] + " at " + i);
                }
            }
        } else if (type == Type.FLAG && value instanceof boolean[] flags) {
            length = flags.length;
        } else {
            throw refused(row, "a list of type " + type.text(), value);
        }
        if (shape == Shape.PER_UD && length != uds) {
            throw refused(row, "a value for each of the " + uds + " UDs", length + " values");
        }
    }

    private IllegalArgumentException refused(Supplier<String> row, String expected, Object value) {
        return new IllegalArgumentException(row.get() + ": " + name + " must be " + expected + ", was " + value);
    }
}
