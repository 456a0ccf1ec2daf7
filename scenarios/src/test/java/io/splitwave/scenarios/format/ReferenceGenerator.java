package io.splitwave.scenarios.format;

import java.util.stream.Collectors;

/** The generated sections of FORMAT.md, made from the key table, the units and the rules. */
final class ReferenceGenerator {

    private ReferenceGenerator() {}

    static String keys() {
        StringBuilder text = new StringBuilder();
        section(text, "");
        return text.toString();
    }

    private static void section(StringBuilder text, String group) {
        if (!Keys.in(group).isEmpty()) {
            text.append("| Key | Value | If not given | Meaning | Example |\n|---|---|---|---|---|\n");
            for (Key<?> key : Keys.in(group)) {
                text.append(row(key));
            }
        }
        for (KeyGroup below : Keys.groupsIn(group)) {
            String needed = below.optional() ? " Optional group." : "";
            text.append("\n### `").append(below.path()).append("`\n\n");
            text.append(below.meaning()).append(needed).append("\n\n");
            section(text, below.path());
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
        return "| `" + key.path() + "` | " + value(key.kind()) + " | " + absent + " | " + key.meaning() + " | "
                + example + " |\n";
    }

    private static String value(Kind<?> kind) {
        if (kind instanceof WholeKind whole && whole.max() < Integer.MAX_VALUE) {
            return "a whole number within " + whole.min() + ".." + whole.max();
        }
        return kind.range();
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

    static String rules() {
        return Rules.ALL.stream()
                .map(rule -> "- **" + rule.name() + "**: " + rule.meaning() + "\n")
                .collect(Collectors.joining());
    }
}
