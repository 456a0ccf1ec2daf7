package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.optimizer.option.Option;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.option.Range;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.ChoiceListKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Kind;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.key.WholeListKind;
import io.splitwave.scenarios.format.text.Bounds;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Keys {@code optimizer.<option>} made from the options of schemes, so that an option is declared once. */
final class OptionKeys {
    private OptionKeys() {}

    /**
     * A key, and how its value becomes that of the option.
     *
     * @param key the key
     * @param value from the value of the key
     * @param <T> type of the option
     * @param <V> type of the key
     */
    private record Made<T, V>(Key<V> key, Function<V, T> value) {
        Options read(Option<T> option, Values values, Options options) {
            return values.find(key)
                    .map(value)
                    .map(found -> options.with(option, found))
                    .orElse(options);
        }

        void declare(Part.Builder keys) {
            if (key.presence() == Key.Presence.DEFAULT) {
                keys.defaulted(key.path(), key.kind(), key.example(), key.meaning());
            } else {
                keys.optional(key.path(), key.kind(), key.example(), key.meaning());
            }
        }
    }

    static void declare(Part.Builder keys, Collection<Option<?>> options) {
        options.forEach(option -> made(option).declare(keys));
    }

    /** The options as they are in a scenario. */
    static Options read(Values values, Collection<Option<?>> options) {
        Options read = Options.defaults(options);
        for (Option<?> option : options) {
            read = read(option, values, read);
        }
        return read;
    }

    private static <T> Options read(Option<T> option, Values values, Options options) {
        return made(option).read(option, values, options);
    }

    static Key<List<Integer>> ofList(Option<List<Integer>> option) {
        Range.Wholes range = (Range.Wholes) option.range();
        return key(option, new WholeListKind(range.least(), range.most()));
    }

    /** The casts are safe, as each range is that of its own type alone. */
    @SuppressWarnings("unchecked")
    private static <T> Made<T, ?> made(Option<T> option) {
        Range<T> range = option.range();
        if (range instanceof Range.Whole whole) {
            Function<Long, Integer> value = Math::toIntExact;
            return (Made<T, ?>) new Made<>(key(option, new WholeKind(whole.least(), whole.most())), value);
        }
        if (range instanceof Range.Real real) {
            Bounds bounds = new Bounds(real.low(), real.lowIncluded(), real.high(), real.highIncluded());
            return (Made<T, ?>) same(key(option, new RealKind(bounds)));
        }
        if (range instanceof Range.Flag) {
            return (Made<T, ?>) same(key(option, new FlagKind()));
        }
        if (range instanceof Range.Wholes) {
            return (Made<T, ?>) same(ofList((Option<List<Integer>>) option));
        }
        if (range instanceof Range.OneOf<?> one) {
            return (Made<T, ?>) same(key(option, choice(one.type())));
        }
        if (range instanceof Range.SomeOf<?> some) {
            return (Made<T, ?>) same(key(option, new ChoiceListKind<>(choice(some.type()))));
        }
        throw new IllegalStateException("option " + option.name() + ": no key for the range " + range);
    }

    private static <V> Made<V, V> same(Key<V> key) {
        return new Made<>(key, Function.identity());
    }

    private static <E extends Enum<E>> ChoiceKind<E> choice(Class<E> type) {
        return ChoiceKind.of(type);
    }

    static String path(Option<?> option) {
        return "optimizer." + option.name();
    }

    private static <V> Key<V> key(Option<?> option, Kind<V> kind) {
        String path = path(option);
        return option.byDefault().isPresent()
                ? Key.defaulted(path, kind, option.example(), option.meaning())
                : Key.optional(path, kind, option.example(), option.meaning());
    }
}
