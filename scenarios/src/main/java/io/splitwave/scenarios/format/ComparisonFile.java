package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.TextFile;
import io.splitwave.scenarios.format.text.YamlTree;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of variants: a base, and for each variant what is set over it.
 *
 * @param description what the comparison is for, if given
 * @param reference name of the variant that the others are compared with, if given
 * @param variants in the order of the file
 */
record ComparisonFile(Optional<String> description, Optional<String> reference, List<WrittenVariant> variants) {
    /** What it is, for messages. */
    static final String A_FILE = "a file of variants";

    /** What to do with a scenario instead. */
    static final String ON_A_SCENARIO = "; on a scenario --schemes or --variant says what to compare";

    /**
     * One of the program by its name, otherwise a file by its path.
     *
     * @param problems what is wrong with its variants
     * @throws ScenarioException if there is no such file, or it is none
     */
    static ComparisonFile find(String nameOrPath, List<Problem> problems) {
        if (Comparisons.names().contains(nameOrPath)) {
            return named(nameOrPath, problems);
        }
        boolean preset = Presets.names().contains(nameOrPath);
        Path path;
        try {
            path = Path.of(nameOrPath);
        } catch (InvalidPathException e) {
            throw refused(nameOrPath, "a name no file can have");
        }
        if (preset
                || nameOrPath.isBlank()
                || (SourceText.looksLikePresetName(nameOrPath) && !path.toFile().exists())) {
            throw refused(nameOrPath, preset ? "a preset" : "neither");
        }
        String text = TextFile.read(nameOrPath, path, A_FILE);
        Path folder = path.getParent() == null ? Path.of("") : path.getParent();
        return new ComparisonReader(nameOrPath, folder, problems).read(text);
    }

    /** One of the program, which is sound. */
    static ComparisonFile named(String name) {
        return named(name, new ArrayList<>());
    }

    private static ComparisonFile named(String name, List<Problem> problems) {
        return new ComparisonReader("comparison " + name, Path.of(""), problems).read(Comparisons.text(name));
    }

    /** Whether there is such a file; false where it cannot be read. */
    static boolean isOne(String nameOrPath) {
        if (Comparisons.names().contains(nameOrPath)) {
            return true;
        }
        if (Presets.names().contains(nameOrPath)) {
            return false;
        }
        try {
            String text = TextFile.read(nameOrPath, Path.of(nameOrPath), A_FILE);
            return YamlTree.ofText(nameOrPath, text, A_FILE, new ArrayList<>())
                    .entries()
                    .containsKey(ComparisonReader.VARIANTS);
        } catch (ScenarioException | InvalidPathException noSuchFile) {
            return false;
        }
    }

    private static ScenarioException refused(String name, String found) {
        String expected = "a comparison (" + String.join(", ", Comparisons.names()) + ") or the path of " + A_FILE;
        return new ScenarioException(List.of(new Problem(
                name.isBlank() ? "comparison" : Shown.flat(name),
                0,
                "",
                expected + ON_A_SCENARIO,
                found,
                Nearest.of(
                                name,
                                Stream.concat(Comparisons.names().stream(), Presets.names().stream())
                                        .filter(known -> !known.equals(name))
                                        .toList())
                        .orElse(""))));
    }
}
