package io.splitwave.scenarios.format.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a whole YAML file, within the bound on its size. */
public final class TextFile {

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param name how messages call it
     * @param path where it is
     * @param what its expected content, for instance "a scenario file"
     * @return its text
     * @throws ScenarioException if it cannot be read, is too large or is not text
     */
    public static String read(String name, Path path, String what) {
        if (!Files.exists(path)) {
            throw refused(name, what, "no such file");
        }
        if (Files.isDirectory(path)) {
            throw refused(name, what, "a folder");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(YamlText.LONGEST + 1);
        } catch (AccessDeniedException e) {
            throw refused(name, what + " that may be read", "no permission to read it");
        } catch (IOException e) {
            throw refused(name, what + " that can be read", Shown.flat(String.valueOf(e.getMessage())));
        }
        if (bytes.length > YamlText.LONGEST) {
            throw refused(name, what + " of at most 1 MiB", "a larger one");
        }
        return decode(name, bytes);
    }

    private static String decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(name, "text in UTF-8", "bytes that are not UTF-8");
        }
    }

    private static ScenarioException refused(String name, String expected, String found) {
        return new ScenarioException(List.of(new Problem(Shown.flat(name), 0, "", expected, found, "")));
    }
}
