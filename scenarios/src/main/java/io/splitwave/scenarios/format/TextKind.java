package io.splitwave.scenarios.format;

import java.util.Optional;

/** Printable text, not blank; with line breaks where several lines are allowed. */
record TextKind(int longest, boolean severalLines) implements Kind<String> {

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
}
