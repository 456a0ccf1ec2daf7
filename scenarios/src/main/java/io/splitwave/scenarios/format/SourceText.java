package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.format.text.Shown;
import io.splitwave.scenarios.format.text.TextFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * A scenario text.
 *
 * @param name its name in messages
 * @param text YAML
 * @param folder absolute; folder of relative paths in it
 */
record SourceText(String name, String text, Path folder) {

    private static final String A_FILE = "a scenario file";

    /** A preset by its name, otherwise a file by its path. */
    static SourceText find(String presetNameOrPath) {
        return find(presetNameOrPath, Path.of(""));
    }

    /**
     * The same for a name that was written in a file.
     *
     * @param from the folder of that file, from which a relative path is counted
     */
    static SourceText find(String presetNameOrPath, Path from) {
        if (Presets.names().contains(presetNameOrPath)) {
            return new SourceText("preset " + presetNameOrPath, Presets.text(presetNameOrPath), workingFolder());
        }
        Path path;
        try {
            path = from.resolve(presetNameOrPath);
        } catch (InvalidPathException e) {
            throw refused(presetNameOrPath, A_FILE, "a name no file can have", "");
        }
        if (presetNameOrPath.isBlank() || (looksLikePresetName(presetNameOrPath) && !Files.exists(path))) {
            throw refused(
                    presetNameOrPath.isBlank() ? "scenario" : presetNameOrPath,
                    "a preset (" + String.join(", ", Presets.names()) + ") or the path of a scenario file",
                    "neither",
                    Nearest.of(presetNameOrPath, Presets.names()).orElse(""));
        }
        String name = path.toString();
        return new SourceText(
                name,
                TextFile.read(name, path, A_FILE),
                workingFolder().resolve(path).getParent());
    }

    /** The folder in which the program was started. */
    static Path workingFolder() {
        return Path.of("").toAbsolutePath();
    }

    static boolean looksLikePresetName(String name) {
        return !name.contains("/") && !name.contains("\\") && !name.contains(".");
    }

    private static ScenarioException refused(String name, String expected, String found, String nearest) {
        return new ScenarioException(List.of(new Problem(Shown.flat(name), 0, "", expected, found, nearest)));
    }
}
