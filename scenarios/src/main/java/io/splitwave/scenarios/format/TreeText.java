package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Tree;
import io.splitwave.scenarios.format.text.YamlTree;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A value on one line of YAML. */
final class TreeText {
    /** Text that means the same without quotes, inside a list too, if it is no number or other word of YAML. */
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z/.][A-Za-z0-9 _/.%+-]*[A-Za-z0-9_/.%+-]|[A-Za-z]|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)? *[A-Za-z/]+");

    private TreeText() {}

    /** A scalar or a list of scalars; a group is a group without its keys. */
    static String of(Tree tree) {
        if (tree instanceof Tree.Listing list) {
            return list.items().stream().map(TreeText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Tree.Scalar scalar) {
            return of(scalar);
        }
        return tree.found();
    }

    private static String of(Tree.Scalar scalar) {
        if (scalar.type() == Tree.Type.NOTHING) {
            return "null";
        }
        return scalar.type() != Tree.Type.TEXT || isPlain(scalar) ? scalar.text() : quoted(scalar.text());
    }

    private static boolean isPlain(Tree.Scalar scalar) {
        return PLAIN.matcher(scalar.text()).matches()
                && YamlTree.ofOverride(scalar.origin(), "", scalar.text()) instanceof Tree.Scalar read
                && read.type() == Tree.Type.TEXT;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
