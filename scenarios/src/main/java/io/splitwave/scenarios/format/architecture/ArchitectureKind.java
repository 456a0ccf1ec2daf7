package io.splitwave.scenarios.format.architecture;

import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.Kind;
import io.splitwave.scenarios.format.key.TextKind;
import io.splitwave.scenarios.format.text.Complaints;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Tree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A known network by its name, or the path of a description. A name has neither dots nor slashes, a path has one. */
public record ArchitectureKind() implements Kind<ArchitectureSource> {

    private static final TextKind TEXT = new TextKind(1000, false);

    @Override
    public Optional<ArchitectureSource> read(Tree tree, String example, Complaints complaints) {
        Optional<String> text = TEXT.read(tree, example, (at, expected, found, nearest) -> {});
        Optional<ArchitectureSource> source = text.flatMap(ArchitectureKind::source);
        if (source.isEmpty()) {
            String nearest = text.flatMap(name -> Nearest.of(name, names())).orElse("");
            complaints.add(tree, expected(), tree.found(), nearest);
        }
        return source;
    }

    static Optional<ArchitectureSource> source(String text) {
        if (looksLikePath(text)) {
            return FileKind.path(text).map(ArchitectureSource.InFile::new);
        }
        return names().contains(text) ? Optional.of(new ArchitectureSource.Known(text)) : Optional.empty();
    }

    /**
     * The networks that ship with the program.
     *
     * @return their names
     */
    public static List<String> names() {
        return KnownNetworks.names();
    }

    @Override
    public boolean isPath(String text) {
        return looksLikePath(text);
    }

    @Override
    public Optional<Path> file(ArchitectureSource value) {
        return value instanceof ArchitectureSource.InFile named ? Optional.of(named.file()) : Optional.empty();
    }

    private static boolean looksLikePath(String text) {
        return text.contains(".") || text.contains("/") || text.contains("\\");
    }

    @Override
    public boolean accepts(ArchitectureSource value) {
        String text = written(value);
        return TEXT.accepts(text) && source(text).filter(value::equals).isPresent();
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", names()) + ", or the path of a description (with a dot or a slash)";
    }

    @Override
    public String text(ArchitectureSource value) {
        return value instanceof ArchitectureSource.Known known ? known.name() : TEXT.text(written(value));
    }

    private static String written(ArchitectureSource value) {
        if (value instanceof ArchitectureSource.Known known) {
            return known.name();
        }
        if (value instanceof ArchitectureSource.InFile named) {
            return named.file().toString();
        }
        throw new IllegalStateException("no text for " + value);
    }

    @Override
    public Map<String, Object> schema() {
        return TEXT.schema();
    }
}
