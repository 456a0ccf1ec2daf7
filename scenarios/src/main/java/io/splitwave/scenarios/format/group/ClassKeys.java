package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.classes.ClassesKind;
import io.splitwave.scenarios.format.classes.DeviceClass;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Interval;
import java.util.List;
import java.util.stream.Stream;

/** The key of device classes. */
public final class ClassKeys {
    private static final String PATH = "ud.classes";
    private static final String EXAMPLE = "{slow: {share: 0.1, cpu: [1 GHz, 2 GHz]}, others: {}}";
    private static final String MEANING =
            "Classes of UDs, in the order of their numbers: the first class has the first UDs. Shares add to 1 or counts"
                    + " to ud.count; one class without either takes the UDs that are left. What a class does not set is as"
                    + " for all UDs.";

    /** {@code ud.classes}, to be looked up: a key is found by its path, and which values a class may set differs by system. */
    public static final Key<List<DeviceClass>> CLASSES =
            Key.optional(PATH, new ClassesKind("", List.of()), EXAMPLE, MEANING);

    private ClassKeys() {}

    /**
     * The key for one system, and its checks.
     *
     * @param system name of the system, for messages
     * @param own keys that a class may set: those that the system can give to single UDs
     * @return a part, to stand behind all parts with keys of the group {@code ud}
     */
    public static Part part(String system, List<Key<?>> own) {
        Part.Builder keys = Part.builder();
        keys.optional(PATH, new ClassesKind(system, own), example(own), MEANING);
        keys.rule(ClassRules.SIZES);
        if (has(own, UdKeys.DISTANCE)) {
            keys.rule(ClassRules.PLACES);
        }
        if (has(own, ProfileKeys.BATCH)) {
            keys.rule(ClassRules.BATCHES);
        }
        return keys.build();
    }

    /** A key is found by its path. */
    private static boolean has(List<Key<?>> own, Key<?> key) {
        return own.stream().anyMatch(one -> one.path().equals(key.path()));
    }

    private static String example(List<Key<?>> own) {
        Key<?> first = own.get(0);
        return has(own, UdKeys.CPU)
                ? EXAMPLE
                : "{slow: {share: 0.1, " + first.name() + ": " + first.example() + "}, others: {}}";
    }

    /** Whether some class has a place of its own. */
    static boolean anyPlace(List<DeviceClass> classes) {
        return classes.stream().anyMatch(one -> one.find(UdKeys.DISTANCE).isPresent());
    }

    /**
     * All values of a key that some UD may have, for checks.
     *
     * @param values of the scenario
     * @param key any key
     * @param <T> the value in SI units
     * @return the value for all UDs, if given, then those of classes
     */
    public static <T> Stream<T> all(Values values, Key<T> key) {
        return Stream.concat(
                values.find(key).stream(),
                values.find(CLASSES).stream().flatMap(List::stream).flatMap(one -> one.find(key).stream()));
    }

    /**
     * The largest distance of a UD.
     *
     * @param values of the scenario, with {@code ud.distance}
     * @return m, greater than 0
     */
    public static double farthestM(Values values) {
        return all(values, UdKeys.DISTANCE).mapToDouble(Interval::max).max().orElseThrow();
    }
}
