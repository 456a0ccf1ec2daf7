package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.TreeReader;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.sweep.SweepText;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From YAML text to a valid {@link Scenario}, or to all its problems. */
public final class ScenarioLoader {

    private ScenarioLoader() {}

    /**
     * Loads a preset or a file.
     *
     * @param presetNameOrPath name of a preset, otherwise path of a scenario file
     * @param overrides applied in order before anything is checked; of two for one key the later one is used
     * @return the scenario
     * @throws ScenarioException if there is no such preset or file, or its content cannot be used
     */
    public static Scenario load(String presetNameOrPath, List<ScenarioOverride> overrides) {
        SourceText source = SourceText.find(presetNameOrPath);
        return parse(source, overrides);
    }

    /**
     * Reads a scenario text.
     *
     * @param sourceName how messages call the text, for instance its file name; relative paths of files in it are counted
     *     from where the program was started, as those of overrides are
     * @param text YAML
     * @param overrides applied in order before anything is checked; of two for one key the later one is used
     * @return the scenario
     * @throws ScenarioException if the content cannot be used; holds every problem found
     */
    public static Scenario parse(String sourceName, String text, List<ScenarioOverride> overrides) {
        return parse(new SourceText(sourceName, text, SourceText.workingFolder()), overrides);
    }

    /** The same tree without keys of several values, which are a problem here. */
    private static Tree.Group single(Tree.Group tree, String path, List<Problem> problems) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        tree.entries().forEach((name, below) -> {
            String here = path.isEmpty() ? name : path + "." + name;
            if (below instanceof Tree.Group group) {
                entries.put(name, single(group, here, problems));
            } else if (SweepText.isSweep(below)) {
                problems.add(below.origin()
                        .problem(Shown.plain(here), "one value ('splitwave sweep' takes several)", below.found(), ""));
                entries.put(name, new Tree.Refused(below.origin()));
            } else {
                entries.put(name, below);
            }
        });
        return new Tree.Group(tree.origin(), entries);
    }

    static Scenario parse(SourceText source, List<ScenarioOverride> overrides) {
        List<Problem> problems = new ArrayList<>();
        Tree.Group text = YamlTree.ofText(source.name(), source.text(), "a scenario", problems);
        return read(source.name(), source.folder(), text, overrides, problems);
    }

    /** Reads a scenario that may stand inside another text; relative paths in it are counted from a folder. */
    static Scenario read(
            String sourceName, Path folder, Tree.Group text, List<ScenarioOverride> overrides, List<Problem> problems) {
        ChosenSystem chosen = ChosenSystem.of(text, overrides, problems);
        FilePaths paths = new FilePaths(chosen.system().keys());
        Tree.Group written = paths.from(folder, text);
        Tree.Group wanted = paths.from(SourceText.workingFolder(), chosen.apply(overrides, written, problems));
        Values values = new TreeReader(chosen.systems(), chosen.system(), problems).read(single(wanted, "", problems));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing((Problem p) -> !p.source().equals(sourceName))
                    .thenComparing(p -> p.line() == 0)
                    .thenComparingInt(Problem::line));
            throw new ScenarioException(problems);
        }
        return new Scenario(chosen.system(), values);
    }
}
