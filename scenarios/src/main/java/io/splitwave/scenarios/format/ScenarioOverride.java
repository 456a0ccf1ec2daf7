package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One key of a scenario set from outside its file, as by {@code --set ud.count=8}.
 *
 * <p>The value is written as in a file: a number, a quantity with its unit, a word, a list in brackets, or
 * device classes in braces. The value
 * {@code null} removes an optional key or group.
 */
public final class ScenarioOverride {

    private final String path;
    private final String valueText;
    private final Tree value;

    private ScenarioOverride(String path, String valueText, Tree value) {
        this.path = path;
        this.valueText = valueText;
        this.value = value;
    }

    /**
     * Reads an assignment. Whether the key exists and takes the value is checked when the scenario is loaded.
     *
     * @param assignment {@code KEY=VALUE}, for instance {@code radio.bandwidth=2 MHz} or {@code ud.cpu=[5 GHz, 12 GHz]}
     * @return the override
     * @throws ScenarioException if there is no key, no equals sign, or the value is no YAML, or a group of keys where no
     *     system takes one
     */
    public static ScenarioOverride parse(String assignment) {
        return parse(assignment, new Origin("--set", 0), path -> new Origin("--set " + Shown.plain(path), 0));
    }

    /** The same for an assignment that was written elsewhere. */
    static ScenarioOverride parse(String assignment, Origin origin) {
        return parse(assignment, origin, path -> origin);
    }

    private static ScenarioOverride parse(String assignment, Origin origin, Function<String, Origin> ofKey) {
        int equals = assignment.indexOf('=');
        if (equals < 1 || assignment.substring(0, equals).isBlank()) {
            throw new ScenarioException(
                    List.of(origin.problem("", "KEY=VALUE, such as ud.count=8", Shown.quoted(assignment), "")));
        }
        String path = assignment.substring(0, equals).strip();
        String valueText = assignment.substring(equals + 1).strip();
        Tree value = YamlTree.ofOverride(ofKey.apply(path), path, valueText);
        if (value instanceof Tree.Group && !someSystemTakesGroup(path)) {
            throw new ScenarioException(
                    List.of(ofKey.apply(path).problem(path, "one value or a list in brackets", value.found(), "")));
        }
        return of(path, valueText, value);
    }

    private static boolean someSystemTakesGroup(String path) {
        return KeyTables.available().all().stream()
                .map(SystemKeys::keys)
                .flatMap(table -> table.key(path).or(() -> table.around(path)).stream())
                .anyMatch(key -> key.kind().holdsKeys());
    }

    /** A value that has been read already. */
    static ScenarioOverride of(String path, String valueText, Tree value) {
        return new ScenarioOverride(path, valueText, value);
    }

    /** A value that was written elsewhere; a path of a file in it is counted from a folder. */
    static ScenarioOverride at(Origin origin, String path, String valueText, Path folder, KeyTable table) {
        return at(path, valueText, YamlTree.ofOverride(origin, path, valueText), folder, List.of(table));
    }

    /** The same for a value that has been read already, of a scenario that is of a system with one of these tables. */
    static ScenarioOverride at(String path, String valueText, Tree value, Path folder, List<KeyTable> tables) {
        boolean file = value instanceof Tree.Scalar written
                && tables.stream().flatMap(table -> table.key(path).stream()).anyMatch(key -> key.kind()
                        .isPath(written.text()));
        return of(path, valueText, file ? FilePaths.from(folder, (Tree.Scalar) value) : value);
    }

    /**
     * The key.
     *
     * @return key path, for instance {@code ud.count}
     */
    public String path() {
        return path;
    }

    /**
     * The value as written.
     *
     * @return YAML text of the value
     */
    public String valueText() {
        return valueText;
    }

    Tree value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScenarioOverride that && path.equals(that.path) && valueText.equals(that.valueText);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, valueText);
    }

    /**
     * The assignment.
     *
     * @return {@code KEY=VALUE}
     */
    @Override
    public String toString() {
        return path + "=" + valueText;
    }
}
