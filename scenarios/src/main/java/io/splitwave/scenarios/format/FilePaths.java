package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.sweep.SweepText;
import io.splitwave.scenarios.format.text.Tree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes the paths in a scenario absolute: relative ones are relative to the folder of the file that contains them. */
final class FilePaths {
    private final KeyTable table;

    FilePaths(KeyTable table) {
        this.table = table;
    }

    /** The same tree with every path of a file counted from a folder. */
    Tree.Group from(Path folder, Tree.Group tree) {
        Tree.Group absolute = tree;
        for (Key<?> key : table.keys()) {
            if (at(tree, key) instanceof Tree.Scalar written && key.kind().isPath(written.text())) {
                absolute = absolute.with(key.segments(), from(folder, written));
            }
        }
        return absolute;
    }

    /** The same value, counted from a folder if it is a relative path. */
    static Tree.Scalar from(Path folder, Tree.Scalar written) {
        if (written.type() != Tree.Type.TEXT || written.text().isBlank() || SweepText.isSweep(written)) {
            return written;
        }
        try {
            String absolute = folder.resolve(written.text()).normalize().toString();
            return new Tree.Scalar(written.origin(), absolute, Tree.Type.TEXT);
        } catch (InvalidPathException e) {
            return written; // its kind will say so
        }
    }

    private static Tree at(Tree.Group tree, Key<?> key) {
        Tree here = tree;
        for (String segment : key.segments()) {
            if (!(here instanceof Tree.Group group)) {
                return null;
            }
            here = group.entries().get(segment);
        }
        return here;
    }
}
