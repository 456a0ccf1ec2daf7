package io.splitwave.scenarios.format.classes;

import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Kind;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.NameListKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Device classes by name, each a group with a share or a count and values of its own. A class may set only what its system
 * can give to single UDs; any other key is refused by its name.
 *
 * @param system name of the system, for messages
 * @param own keys that a class may set, each under the last word of its path
 */
public record ClassesKind(String system, List<Key<?>> own) implements Kind<List<DeviceClass>> {
    private static final String SHARE = "share";
    private static final String COUNT = "count";

    /** Names that a class could have in some system, so that a refusal says that this system cannot, not that it is a typo. */
    private static final Set<String> OF_SOME_SYSTEM = Set.of(
            "distance",
            "cpu",
            "minCpu",
            "transmitPower",
            "minTransmitPower",
            "energyCoefficient",
            "flopPerCycle",
            "battery",
            "energyBudget",
            "samples",
            "speed",
            "computePower",
            "sendingPower",
            "idlePower",
            "memoryClock",
            "coreClock",
            "power",
            "batch",
            "network",
            "data");

    private static final RealKind SHARES = new RealKind(Bounds.between(1e-6, 1));
    private static final WholeKind COUNTS = new WholeKind(1, Limits.MOST_DEVICES);

    /**
     * Copies the list.
     *
     * @param system name of the system, for messages
     * @param own keys that a class may set
     */
    public ClassesKind {
        own = List.copyOf(own);
    }

    @Override
    public boolean holdsKeys() {
        return true;
    }

    @Override
    public Optional<List<DeviceClass>> read(Tree tree, String example, Complaints complaints) {
        if (!(tree instanceof Tree.Group group) || group.entries().isEmpty()) {
            String found = tree instanceof Tree.Group ? "no class" : tree.found();
            complaints.add(tree, expected() + " such as " + example, found, "");
            return Optional.empty();
        }
        List<DeviceClass> classes = new ArrayList<>();
        group.entries()
                .forEach((name, below) -> readClass(name, below, complaints).ifPresent(classes::add));
        return classes.size() == group.entries().size() ? Optional.of(List.copyOf(classes)) : Optional.empty();
    }

    private Optional<DeviceClass> readClass(String name, Tree tree, Complaints complaints) {
        boolean nothing = tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NOTHING;
        if (!NameListKind.isName(name)) {
            complaints.add(
                    tree,
                    "a name of a class of lower case letters and digits, with single hyphens between",
                    Shown.quoted(name),
                    "");
            return Optional.empty();
        }
        if (!nothing && !(tree instanceof Tree.Group)) {
            complaints.add(tree, "for class " + name + " a group of " + names(), tree.found(), "");
            return Optional.empty();
        }
        Map<String, Tree> written = nothing ? Map.of() : ((Tree.Group) tree).entries();
        boolean sound = written.keySet().stream()
                        .filter(key -> !isKnown(key))
                        .peek(key -> refuse(name, key, written.get(key), complaints))
                        .count()
                == 0;
        Optional<Double> share = sized(name, SHARE, SHARES, "0.1", written, complaints);
        Optional<Long> count = sized(name, COUNT, COUNTS, "10", written, complaints);
        Map<String, Object> values = new TreeMap<>();
        for (Key<?> key : own) {
            Tree value = written.get(key.name());
            if (value != null) {
                key.kind()
                        .read(value, key.example(), of(name, key.name(), complaints))
                        .ifPresent(read -> values.put(key.path(), read));
            }
        }
        if (written.containsKey(SHARE) && written.containsKey(COUNT)) {
            complaints.add(tree, "for class " + name + " a share or a count", "both", "");
            return Optional.empty();
        }
        int read = values.size() + (share.isPresent() ? 1 : 0) + (count.isPresent() ? 1 : 0);
        if (!sound || read < written.size()) {
            return Optional.empty();
        }
        return Optional.of(new DeviceClass(
                name,
                share.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                count.map(OptionalLong::of).orElse(OptionalLong.empty()),
                values));
    }

    private static <T> Optional<T> sized(
            String name, String key, Kind<T> kind, String example, Map<String, Tree> written, Complaints complaints) {
        Tree value = written.get(key);
        return value == null ? Optional.empty() : kind.read(value, example, of(name, key, complaints));
    }

    /** Complaints that say of which class and key they are. */
    private static Complaints of(String name, String key, Complaints complaints) {
        return (at, expected, found, nearest) ->
                complaints.add(at, "for " + name + "." + key + " " + expected, found, nearest);
    }

    private boolean isKnown(String name) {
        return namesOfAll().contains(name);
    }

    private void refuse(String name, String key, Tree at, Complaints complaints) {
        boolean elsewhere = OF_SOME_SYSTEM.contains(key);
        complaints.add(
                at,
                "for class " + name + " what system " + system + " can set for a class: " + names(),
                elsewhere ? key + ", which it cannot set for a class" : "the unknown key " + Shown.quoted(key),
                elsewhere ? "" : Nearest.of(key, namesOfAll()).orElse(""));
    }

    private List<String> namesOfAll() {
        return Stream.concat(Stream.of(SHARE, COUNT), own.stream().map(Key::name))
                .toList();
    }

    private String names() {
        return String.join(", ", namesOfAll());
    }

    @Override
    public boolean accepts(List<DeviceClass> value) {
        return !value.isEmpty()
                && value.stream()
                        .allMatch(one -> NameListKind.isName(one.name())
                                && (one.share().isEmpty()
                                        || SHARES.accepts(one.share().getAsDouble()))
                                && (one.count().isEmpty()
                                        || COUNTS.accepts(one.count().getAsLong()))
                                && own.stream().allMatch(key -> accepts(key, one)));
    }

    private static <T> boolean accepts(Key<T> key, DeviceClass one) {
        return one.find(key).map(key.kind()::accepts).orElse(true);
    }

    @Override
    public String expected() {
        return "classes by name, each with " + names();
    }

    @Override
    public String text(List<DeviceClass> value) {
        List<String> classes = new ArrayList<>();
        for (DeviceClass one : value) {
            List<String> entries = new ArrayList<>();
            one.share().ifPresent(share -> entries.add(SHARE + ": " + SHARES.text(share)));
            one.count().ifPresent(count -> entries.add(COUNT + ": " + COUNTS.text(count)));
            own.forEach(key -> text(key, one).ifPresent(entries::add));
            classes.add(NameListKind.written(one.name()) + ": {" + String.join(", ", entries) + "}");
        }
        return "{" + String.join(", ", classes) + "}";
    }

    private static <T> Optional<String> text(Key<T> key, DeviceClass one) {
        return one.find(key).map(value -> key.name() + ": " + key.kind().text(value));
    }

    /** Names only: in a file of a sweep each value may be several, and the reader checks them all. */
    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(SHARE, Map.of("description", "Part of all UDs."));
        properties.put(COUNT, Map.of("description", "Number of UDs."));
        own.forEach(key -> properties.put(key.name(), Map.of("description", key.meaning())));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("type", List.of("object", "null"));
        one.put("additionalProperties", false);
        one.put("properties", properties);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("minProperties", 1);
        schema.put("additionalProperties", one);
        return schema;
    }
}
