package io.splitwave.scenarios.format.key;

import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Tree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a file that is read as well as the scenario. Whether it is there is asked when it is used.
 *
 * @param what it is, for instance "a channel file (Parquet)"
 */
public record FileKind(String what) implements Kind<Path> {

    private static final TextKind TEXT = new TextKind(1000, false);

    @Override
    public Optional<Path> read(Tree tree, String example, Complaints complaints) {
        Optional<Path> path =
                TEXT.read(tree, example, (at, expected, found, nearest) -> {}).flatMap(FileKind::path);
        if (path.isEmpty()) {
            complaints.add(tree, expected() + " such as " + example, tree.found(), "");
        }
        return path;
    }

    /**
     * A text as a path.
     *
     * @param text any text
     * @return the path, or empty if no file can have that name
     */
    public static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isPath(String text) {
        return true;
    }

    @Override
    public Optional<Path> file(Path value) {
        return Optional.of(value);
    }

    @Override
    public boolean accepts(Path value) {
        return TEXT.accepts(value.toString());
    }

    @Override
    public String expected() {
        return "the path of " + what;
    }

    @Override
    public String text(Path value) {
        return TEXT.text(value.toString());
    }

    @Override
    public Map<String, Object> schema() {
        return TEXT.schema();
    }
}
