package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One key of a scenario set from outside its file, as by {@code --set ud.count=8}.
 *
 * <p>The value is written as in a file: a number, a quantity with its unit, a word, or a list in brackets. The value
 * {@code null} takes an optional key or group away.
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
     * Reads an assignment. Whether the key exists and takes the value is found out when the scenario is loaded.
     *
     * @param assignment {@code KEY=VALUE}, for instance {@code radio.bandwidth=2 MHz} or {@code ud.cpu=[5 GHz, 12 GHz]}
     * @return the override
     * @throws ScenarioException if there is no key, no equals sign, or the value is not a single value or list
     */
    public static ScenarioOverride parse(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1 || assignment.substring(0, equals).isBlank()) {
            throw new ScenarioException(List.of(
                    new Problem("--set", 0, "", "KEY=VALUE, such as ud.count=8", Shown.quoted(assignment), "")));
        }
        String path = assignment.substring(0, equals).strip();
        String valueText = assignment.substring(equals + 1).strip();
        Origin origin = new Origin("--set " + Shown.plain(path), 0);
        return new ScenarioOverride(path, valueText, YamlTree.ofOverride(origin, path, valueText));
    }

    /** A value that was written elsewhere; a path of a file in it is counted from a folder. */
    static ScenarioOverride at(Origin origin, String path, String valueText, Path folder, KeyTable table) {
        Tree value = YamlTree.ofOverride(origin, path, valueText);
        boolean file = value instanceof Tree.Scalar written
                && table.key(path)
                        .filter(key -> key.kind().isPath(written.text()))
                        .isPresent();
        return new ScenarioOverride(path, valueText, file ? FilePaths.from(folder, (Tree.Scalar) value) : value);
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
