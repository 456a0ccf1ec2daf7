package io.splitwave.scenarios.assembly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Opens a recorded trace that a scenario names, within bounds, and names the file in each fault. */
final class TraceText {
    private static final long MOST_BYTES = 4L << 30;

    /** SUMO writes one element on each line; a file on a single line is not read. */
    private static final int LONGEST_LINE_BYTES = 1 << 20;

    private TraceText() {}

    /**
     * Reads a file.
     *
     * @param file to read; decompressed if its name ends in .gz
     * @param reader makes a trace of the bytes
     * @throws UnusableFileException if it cannot be read or the reader refuses it
     */
    static <T> T read(Path file, Function<InputStream, T> reader) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(file + ": expected a trace, found no such file", null);
        }
        try (BoundedInput input = BoundedInput.open(file, MOST_BYTES, LONGEST_LINE_BYTES)) {
            return reader.apply(input);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(e.getMessage(), e);
        }
    }

    private static UnusableFileException unreadable(Path file, IOException e) {
        String why = e instanceof CharacterCodingException ? "not UTF-8 text" : e.getMessage();
        return new UnusableFileException(file + ": cannot read the trace: " + why, e);
    }

    /** The bytes as lines of UTF-8. */
    static BufferedReader lines(InputStream input) {
        return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()));
    }
}
