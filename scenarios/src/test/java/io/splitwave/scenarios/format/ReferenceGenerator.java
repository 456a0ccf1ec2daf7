package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The generated sections of FORMAT.md, made from the key tables, the units and the rules. The default system is written in
 * full, of any other one what no system in front of it has in the same way.
 */
final class ReferenceGenerator {
    private final List<SystemKeys> all;

    ReferenceGenerator(KeyTables systems) {
        all = new ArrayList<>(systems.all());
        all.sort(Comparator.comparing((SystemKeys system) -> !system.name().equals(KeyTables.DEFAULT)));
    }

    String keys() {
        StringBuilder text = new StringBuilder();
        for (SystemKeys system : all) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append("## Keys of `").append(system.name()).append("`\n\n");
            text.append("System `")
                    .append(system.name())
                    .append("`: ")
                    .append(system.line())
                    .append(".\n\n");
            List<SystemKeys> before = all.subList(0, all.indexOf(system));
            for (SystemKeys earlier : before) {
                String shared = system.keys().keys().stream()
                        .filter(key ->
                                sameIn(before, key).filter(earlier::equals).isPresent())
                        .map(key -> "`" + key.path() + "`")
                        .collect(Collectors.joining(", "));
                text.append(shared.isEmpty() ? "" : "As in `" + earlier.name() + "`: " + shared + ".\n\n");
            }
            section(text, system.keys(), key -> sameIn(before, key).isEmpty(), "");
        }
        return text.toString().replace("\n\n\n", "\n\n");
    }

    /** The first of some systems that has the very same key. */
    private static Optional<SystemKeys> sameIn(List<SystemKeys> systems, Key<?> key) {
        return systems.stream()
                .filter(system ->
                        system.keys().key(key.path()).filter(key::equals).isPresent())
                .findFirst();
    }

    private static void section(StringBuilder text, KeyTable table, Predicate<Key<?>> shown, String group) {
        List<Key<?>> keys = table.in(group).stream().filter(shown).toList();
        if (!keys.isEmpty()) {
            text.append("| Key | Value | If not given | Meaning | Example |\n|---|---|---|---|---|\n");
            for (Key<?> key : keys) {
                text.append(row(key));
            }
        }
        for (KeyGroup below : table.groupsIn(group)) {
            StringBuilder inner = new StringBuilder();
            section(inner, table, shown, below.path());
            if (!inner.isEmpty()) {
                String needed = below.optional() ? " Optional group." : "";
                text.append("\n### `").append(below.path()).append("`\n\n");
                text.append(below.meaning()).append(needed).append("\n\n").append(inner);
            }
        }
    }

    private static String row(Key<?> key) {
        String absent =
                switch (key.presence()) {
                    case REQUIRED -> "required";
                    case OPTIONAL -> "left out";
                    case DEFAULT -> "`" + key.example() + "`";
                };
        String example = key.presence() == Key.Presence.DEFAULT ? "" : "`" + key.example() + "`";
        return "| `" + key.path() + "` | " + key.kind().range() + " | " + absent + " | " + key.meaning() + " | "
                + example + " |\n";
    }

    static String units() {
        StringBuilder text = new StringBuilder("| Quantity | Units |\n|---|---|\n");
        for (Dimension dimension : Dimension.values()) {
            String symbols = dimension.units().stream()
                    .map(unit -> "`" + unit.symbol() + "`")
                    .collect(Collectors.joining(", "));
            text.append("| ")
                    .append(dimension.noun())
                    .append(" | ")
                    .append(symbols)
                    .append(" |\n");
        }
        return text.toString();
    }

    String rules() {
        StringBuilder text = new StringBuilder();
        for (SystemKeys system : all) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append("### Rules of `").append(system.name()).append("`\n\n");
            List<SystemKeys> before = all.subList(0, all.indexOf(system));
            for (Rule rule : system.keys().rules()) {
                String said = before.stream()
                        .filter(earlier -> earlier.keys().rules().stream()
                                .anyMatch(other -> other.meaning().equals(rule.meaning())))
                        .findFirst()
                        .map(earlier -> ", as in `" + earlier.name() + "`.\n")
                        .orElse(": " + rule.meaning() + "\n");
                text.append("- **").append(rule.name()).append("**").append(said);
            }
        }
        return text.toString();
    }
}
