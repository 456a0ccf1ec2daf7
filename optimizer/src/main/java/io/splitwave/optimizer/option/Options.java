package io.splitwave.optimizer.option;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values of options, each within its range; what is not set has its default. Immutable. */
public final class Options {
    private static final Options NONE = new Options(Map.of());

    /** Of each option that can be read its value, empty if it is absent; of the same type. */
    private final Map<Option<?>, Optional<?>> values;

    private Options(Map<Option<?>, Optional<?>> values) {
        this.values = values;
    }

    /**
     * No options at all.
     *
     * @return values of nothing
     */
    public static Options none() {
        return NONE;
    }

    /**
     * Defaults.
     *
     * @param options the options that can be read
     * @return each with its default, or absent
     */
    public static Options defaults(Collection<Option<?>> options) {
        Map<Option<?>, Optional<?>> values = new LinkedHashMap<>();
        options.forEach(option -> values.put(option, option.byDefault()));
        return new Options(values);
    }

    /**
     * The same with another value.
     *
     * @param option an option that can be read, or a new one
     * @param value its value
     * @param <T> type of the value
     * @return values that differ in this alone
     * @throws IllegalArgumentException if the value is out of range
     */
    public <T> Options with(Option<T> option, T value) {
        option.requireAllowed(value);
        Map<Option<?>, Optional<?>> more = new LinkedHashMap<>(values);
        more.put(option, Optional.of(value));
        return new Options(more);
    }

    /**
     * A part of these.
     *
     * @param options the options that can be read then; what is not set here has its default
     * @return values of these options and no others
     */
    public Options only(Collection<Option<?>> options) {
        Map<Option<?>, Optional<?>> part = new LinkedHashMap<>();
        options.forEach(option -> part.put(option, values.getOrDefault(option, option.byDefault())));
        return new Options(part);
    }

    /**
     * The value of an option.
     *
     * @param option an option that has a default, or is set
     * @param <T> type of the value
     * @return its value
     * @throws IllegalArgumentException if the option is not one of these, or is absent
     */
    public <T> T of(Option<T> option) {
        return find(option)
                .orElseThrow(() -> new IllegalArgumentException("option " + option.name() + ": no value is given"));
    }

    /**
     * The value of an option that may be absent.
     *
     * @param option the option
     * @param <T> type of the value
     * @return its value; empty if it is absent
     * @throws IllegalArgumentException if the option is not one of these: a scheme must name what it reads
     */
    public <T> Optional<T> find(Option<T> option) {
        if (!values.containsKey(option)) {
            throw new IllegalArgumentException("option " + option.name() + ": not among those that can be read, "
                    + values.keySet().stream().map(Option::name).toList());
        }
        @SuppressWarnings("unchecked") // put only together with an option of the same type
        Optional<T> value = (Optional<T>) values.get(option);
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
