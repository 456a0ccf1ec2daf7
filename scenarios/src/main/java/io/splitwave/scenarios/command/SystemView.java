package io.splitwave.scenarios.command;

import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Variable;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.system.SchemeWord;
import io.splitwave.scenarios.system.SystemType;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A system as text: one line of each kind, or everything.
 *
 * @param system the system
 * @param presets the scenarios that come with it
 * @param scenarios those whose words are shown
 * @param plugins those at hand
 */
record SystemView(SystemType system, List<Scenario> presets, List<Scenario> scenarios, List<Plugin> plugins) {
    private static final String SOME = " (not in every scenario)";

    SystemWords words() {
        return new SystemWords(scenarios.stream().map(system::words).toList());
    }

    /** Where the system comes from, if not from the program. */
    Optional<Plugin> plugin() {
        return plugins.stream()
                .filter(plugin -> plugin.systems().contains(system.name()))
                .findFirst();
    }

    /** Where a scheme comes from, if not from the program. */
    Optional<Plugin> plugin(SchemeWord scheme) {
        return plugins.stream()
                .filter(plugin ->
                        plugin.schemes().getOrDefault(system.name(), List.of()).contains(scheme.name()))
                .findFirst();
    }

    /** Name and line, then names of stages, schemes and presets. */
    void printBriefly(PrintWriter out) {
        out.println(system.name() + "  " + system.line());
        plugin().ifPresent(from -> out.println("  plug-in  " + from.name() + " " + from.version()));
        names(out, "stages", words().stages(), stage -> stage.word().kind());
        names(out, "schemes", system.schemes(), scheme -> scheme.name() + from(scheme));
        names(out, "presets", presets, Scenario::name);
    }

    private static <T> void names(PrintWriter out, String what, Collection<T> things, Function<T, String> name) {
        if (!things.isEmpty()) {
            out.printf(
                    "  %-7s  %s%n",
                    what, String.join(", ", things.stream().map(name).toList()));
        }
    }

    /** Everything. */
    void print(PrintWriter out) {
        SystemWords words = words();
        out.println(system.name() + ": " + system.line());
        plugin().ifPresent(from -> out.println("plug-in " + from.name() + " " + from.version() + ", " + from.file()));
        if (words.isEmpty()) {
            out.println();
            out.println(
                    "Stages, variables and metrics depend on the scenario: name one of this system with --scenario.");
        }
        section(out, "Stages, each with the column of round_uds that its time counts in", words.stages(), stage -> {
            StageWord word = stage.word();
            return List.of(word.kind(), word.column() == null ? "-" : word.column(), word.meaning() + some(stage));
        });
        section(
                out,
                "Support chains, which belong to a " + words.cadence().roundNoun() + " and to no UD",
                words.supports(),
                support -> List.of(support.word().name(), support.word().meaning() + some(support)));
        section(out, "What a UD adopts for a " + words.cadence().roundNoun(), words.adopted(), SystemView::variable);
        String cadence = words.cadence() == Cadence.ROUND
                ? "round, leg or request"
                : words.cadence().text();
        section(out, "What is decided for each " + cadence, words.decided(), SystemView::variable);
        section(out, "Metrics", words.metrics(), metric -> {
            Metric word = metric.word();
            return List.of(word.name(), word.unit(), word.meaning() + some(metric));
        });
        section(out, "Schemes", system.schemes(), scheme -> List.of(scheme.name(), scheme.meaning() + from(scheme)));
        section(
                out,
                "Presets",
                presets,
                preset -> List.of(preset.name(), preset.description().orElse("")));
        section(out, "Keys", system.keys().keys(), key -> List.of(key.path(), ifNotGiven(key), key.meaning()));
    }

    private String from(SchemeWord scheme) {
        return plugin(scheme).map(plugin -> " (plug-in " + plugin.name() + ")").orElse("");
    }

    private static List<String> variable(SystemWords.Word<Variable> variable) {
        Variable word = variable.word();
        return List.of(word.name(), word.type().text(), word.unit(), word.meaning() + some(variable));
    }

    private static String some(SystemWords.Word<?> word) {
        return word.always() ? "" : SOME;
    }

    static String ifNotGiven(Key<?> key) {
        return switch (key.presence()) {
            case REQUIRED -> "required";
            case OPTIONAL -> "left out";
            case DEFAULT -> key.example();
        };
    }

    /** A heading and one line for each thing; its cells are aligned, but for the last. */
    private static <T> void section(
            PrintWriter out, String heading, Collection<T> things, Function<T, List<String>> cells) {
        if (things.isEmpty()) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        things.forEach(thing -> lines.add(cells.apply(thing)));
        int columns = lines.get(0).size();
        out.println();
        out.println(heading);
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < columns - 1; column++) {
                int at = column;
                int width = lines.stream()
                        .mapToInt(cell -> cell.get(at).length())
                        .max()
                        .orElseThrow();
                text.append(String.format("  %-" + width + "s", line.get(column)));
            }
            out.println(text.append("  ").append(line.get(columns - 1)));
        }
    }
}
