package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Printable text, not blank.
 *
 * @param longest most characters
 * @param severalLines whether line breaks are allowed
 */
public record TextKind(int longest, boolean severalLines) implements Kind<String> {

    @Override
    public Optional<String> read(Tree tree, String example, Complaints complaints) {
        if (tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT && accepts(scalar.text())) {
            return Optional.of(scalar.text());
        }
        String found = tree instanceof Tree.Scalar scalar
                        && scalar.type() == Tree.Type.TEXT
                        && scalar.text().length() > longest
                ? "text of " + scalar.text().length() + " characters"
                : tree.found();
        complaints.add(tree, expected() + " such as \"" + example + "\"", found, "");
        return Optional.empty();
    }

    @Override
    public boolean accepts(String value) {
        boolean printable =
                value.codePoints().allMatch(point -> Shown.isPrintable(point) || (severalLines && point == '\n'));
        return printable && !value.isBlank() && value.length() <= longest;
    }

    @Override
    public String expected() {
        return "printable text of at most " + longest + " characters" + (severalLines ? "" : " on one line");
    }

    @Override
    public String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "\\S");
        schema.put("maxLength", longest);
        return schema;
    }
}
