package io.splitwave.scenarios.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 sums of files by name, kept as {@code sha256sum} writes them. */
final class GoldenSums {
    private final Path file;
    private final Map<String, String> sums = new TreeMap<>();

    private GoldenSums(Path file) {
        this.file = file;
    }

    /** Those that a file keeps. */
    static GoldenSums read(Path file) throws IOException {
        GoldenSums kept = new GoldenSums(file);
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("  ", 2);
            kept.sums.put(parts[1], parts[0]);
        }
        return kept;
    }

    /** None, to be written into a file. */
    static GoldenSums anew(Path file) {
        return new GoldenSums(file);
    }

    void put(String name, byte[] bytes) {
        sums.put(name, of(bytes));
    }

    Map<String, String> all() {
        return sums;
    }

    /** The sums of what lies below a folder, by names without it. */
    Map<String, String> below(String folder) {
        Map<String, String> found = new TreeMap<>();
        sums.forEach((name, sum) -> {
            if (name.startsWith(folder + "/")) {
                found.put(name.substring(folder.length() + 1), sum);
            }
        });
        return found;
    }

    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(file, text);
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
