package io.splitwave.output.row;

import io.splitwave.output.word.Shape;
import io.splitwave.output.word.Variable;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A value for each of a list of variables, each checked against its variable. Immutable: lists are copied on the way in and
 * out, but for those that say otherwise, as a list may have a million numbers.
 */
public final class Values implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<Variable> variables;
    private final Object[] values;

    /**
     * Checks and copies.
     *
     * @param row names the row that holds the values, for the message
     * @param variables the variables
     * @param uds K, the length of lists with a value for each user device; not looked at where there are none
     * @param values their values in the same order, each an {@code Integer}, {@code Long}, {@code Double}, {@code Boolean},
     *     {@code String}, {@code int[]}, {@code double[]} or {@code boolean[]}; null, or NaN as a {@code Double}, for an
     *     absent one
     * @throws IllegalArgumentException if there are more or fewer values than variables, or one is no value of its variable
     */
    public Values(Supplier<String> row, List<Variable> variables, int uds, Object... values) {
        this(row, variables, uds, Values::copy, values);
    }

    private Values(
            Supplier<String> row, List<Variable> variables, int uds, UnaryOperator<Object> kept, Object... values) {
        if (values.length != variables.size()) {
            throw new IllegalArgumentException(row.get() + ": expected a value for each of the " + variables.size()
                    + " variables, found " + values.length);
        }
        this.variables = variables;
        this.values = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            variables.get(i).check(row, values[i], uds);
            this.values[i] = values[i] instanceof Double real && Double.isNaN(real) ? null : kept.apply(values[i]);
        }
    }

    /** As the constructor, but keeps lists themselves: nobody changes them from now on. */
    static Values taking(Supplier<String> row, List<Variable> variables, int uds, Object... values) {
        return new Values(row, variables, uds, UnaryOperator.identity(), values);
    }

    private static Object copy(Object value) {
        if (value instanceof double[] reals) {
            return reals.clone();
        }
        if (value instanceof int[] integers) {
            return integers.clone();
        }
        return value instanceof boolean[] flags ? flags.clone() : value;
    }

    /**
     * What the values are of.
     *
     * @return the variables, in order
     */
    public List<Variable> variables() {
        return variables;
    }

    /**
     * A value.
     *
     * @param index of its variable, from 0
     * @return the value, of a list a copy; null if it is absent
     */
    public Object get(int index) {
        return copy(values[index]);
    }

    /**
     * A value, for one who writes it down.
     *
     * @param index of its variable, from 0
     * @return the value, of a list the list itself, which is not to be changed; null if it is absent
     */
    public Object uncopied(int index) {
        return values[index];
    }

    /**
     * A value.
     *
     * @param name of its variable
     * @return the value, of a list a copy; null if it is absent
     * @throws IllegalArgumentException if there is no such variable
     */
    public Object get(String name) {
        for (int i = 0; i < values.length; i++) {
            if (variables.get(i).name().equals(name)) {
                return get(i);
            }
        }
        throw new IllegalArgumentException("no variable is named " + name + ": "
                + variables.stream().map(Variable::name).toList());
    }

    /**
     * A number, or a flag as 0 or 1.
     *
     * @param name of its variable
     * @return the number; NaN if it is absent
     * @throws IllegalArgumentException if there is no such variable, or it is no number
     */
    public double number(String name) {
        Object value = get(name);
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value == null ? Double.NaN : typed(name, value, Number.class).doubleValue();
    }

    /**
     * A flag.
     *
     * @param name of its variable
     * @return its value
     * @throws IllegalArgumentException if there is no such variable, it is no flag or absent
     */
    public boolean flag(String name) {
        return typed(name, get(name), Boolean.class);
    }

    /**
     * A text.
     *
     * @param name of its variable
     * @return the text; null if it is absent
     * @throws IllegalArgumentException if there is no such variable, or it is no text
     */
    public String text(String name) {
        Object value = get(name);
        return value == null ? null : typed(name, value, String.class);
    }

    /**
     * A list of real numbers.
     *
     * @param name of its variable
     * @return a copy
     * @throws IllegalArgumentException if there is no such variable, or it is no such list
     */
    public double[] reals(String name) {
        return typed(name, get(name), double[].class);
    }

    /**
     * A list of whole numbers.
     *
     * @param name of its variable
     * @return a copy
     * @throws IllegalArgumentException if there is no such variable, or it is no such list
     */
    public int[] integers(String name) {
        return typed(name, get(name), int[].class);
    }

    /**
     * A list of flags.
     *
     * @param name of its variable
     * @return a copy
     * @throws IllegalArgumentException if there is no such variable, or it is no such list
     */
    public boolean[] flags(String name) {
        return typed(name, get(name), boolean[].class);
    }

    private static <T> T typed(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("variable " + name + ": expected " + type.getSimpleName() + ", holds "
                    + (value == null ? "nothing" : value.getClass().getSimpleName()));
        }
        return type.cast(value);
    }

    /** How much memory the lists take, in values of 8 byte, roughly. */
    long listValues() {
        long sum = 0;
        for (Object value : values) {
            if (value instanceof double[] reals) {
                sum += reals.length;
            } else if (value instanceof int[] integers) {
                sum += integers.length / 2;
            } else if (value instanceof boolean[] flags) {
                sum += flags.length / 8;
            }
        }
        return sum;
    }

    /** The length of the first list with a value for each user device; 0 if there is none. */
    int uds() {
        for (int i = 0; i < values.length; i++) {
            if (variables.get(i).shape() == Shape.PER_UD) {
                return Array.getLength(values[i]);
            }
        }
        return 0;
    }

    /** Equal where variables and all bits of the values are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Values that
                && variables.equals(that.variables)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(values);
    }
}
