package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.sweep.SweepAxis;
import io.splitwave.scenarios.format.sweep.SweepText;
import io.splitwave.scenarios.format.text.Origin;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A scenario with several values for some of its keys, written as {@code ${…}} in the file or in overrides. */
public final class ScenarioSweep {
    private final SourceText source;
    private final List<ScenarioOverride> overrides;
    private final KeyTable table;
    private final List<SweepAxis> axes = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();

    /**
     * One point: the values of the keys, and the scenario with them.
     *
     * @param settings {@code KEY=VALUE} of every override of a single value and of every swept key
     * @param scenario the scenario
     */
    public record Point(List<String> settings, Scenario scenario) {
        /**
         * Copies the list.
         *
         * @param settings {@code KEY=VALUE} of every override of a single value and of every swept key
         * @param scenario the scenario
         */
        public Point {
            settings = List.copyOf(settings);
        }
    }

    private ScenarioSweep(SourceText source, List<ScenarioOverride> overrides) {
        this.source = source;
        this.overrides = overrides.stream()
                .filter(override -> !SweepText.isSweep(override.value()))
                .toList();
        List<Problem> problems = new ArrayList<>();
        Tree.Group written = YamlTree.ofText(source.name(), source.text(), "a scenario", problems);
        ChosenSystem chosen = ChosenSystem.of(written, overrides, problems);
        table = chosen.system().keys();
        collect("", chosen.apply(overrides, written, problems), problems);
        if (problems.isEmpty() && axes.isEmpty()) {
            problems.add(new Problem(
                    source.name(), 0, "", "a key with several values, such as ud.count: ${70, 100, 130}", "none", ""));
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
    }

    /**
     * Loads a preset or a file.
     *
     * @param presetNameOrPath name of a preset, otherwise path of a scenario file
     * @param overrides applied in order; values may be {@code ${…}}
     * @return the sweep; its points are not checked yet
     * @throws ScenarioException if there is no such preset or file, or no key has several values, or they cannot be read
     */
    public static ScenarioSweep load(String presetNameOrPath, List<ScenarioOverride> overrides) {
        return new ScenarioSweep(SourceText.find(presetNameOrPath), overrides);
    }

    private void collect(String path, Tree tree, List<Problem> problems) {
        if (tree instanceof Tree.Group group) {
            group.entries()
                    .forEach((name, below) -> collect(path.isEmpty() ? name : path + "." + name, below, problems));
        } else if (SweepText.isSweep(tree)) {
            SweepText.read(Shown.plain(path), (Tree.Scalar) tree, problems).ifPresent(axis -> {
                axes.add(axis);
                origins.add(tree.origin());
            });
        } else if (tree instanceof Tree.Listing list) {
            list.items().stream()
                    .filter(SweepText::isSweep)
                    .forEach(item -> problems.add(item.origin()
                            .problem(
                                    Shown.plain(path),
                                    "whole lists as values, such as ${[1, 2], [3, 4]}",
                                    item.found(),
                                    "")));
        }
    }

    /**
     * The keys with several values.
     *
     * @return at least one, in the order in which they are written
     */
    public List<SweepAxis> axes() {
        return List.copyOf(axes);
    }

    /**
     * The scenario of one point.
     *
     * @param values for each axis one, as texts
     * @return the point
     * @throws ScenarioException if a value cannot be used there; problems name where the key is written
     */
    public Point at(List<String> values) {
        List<ScenarioOverride> chosen = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            String path = axes.get(i).path();
            boolean inFile = origins.get(i).source().equals(source.name());
            chosen.add(ScenarioOverride.at(
                    origins.get(i), path, values.get(i), inFile ? source.folder() : SourceText.workingFolder(), table));
        }
        List<ScenarioOverride> all =
                Stream.concat(overrides.stream(), chosen.stream()).toList();
        return new Point(all.stream().map(ScenarioOverride::toString).toList(), ScenarioLoader.parse(source, all));
    }
}
