package io.splitwave.output.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Size and hash of a file, by which a file that was cut, changed or exchanged is recognised.
 *
 * @param bytes its size, at least 0
 * @param sha256 SHA-256 of its content, 64 hexadecimal digits
 */
public record FileSeal(long bytes, String sha256) {
    /**
     * Checks.
     *
     * @param bytes its size, at least 0
     * @param sha256 SHA-256 of its content, 64 hexadecimal digits
     * @throws IllegalArgumentException if the size is negative or the hash is invalid
     */
    public FileSeal {
        if (bytes < 0) {
            throw new IllegalArgumentException("seal of a file: bytes must be >= 0, was " + bytes);
        }
        if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("seal of a file: sha256 must be 64 hexadecimal digits, was " + sha256);
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its present seal
     * @throws IOException if it cannot be read
     */
    public static FileSeal of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            long bytes = digested.transferTo(OutputStream.nullOutputStream());
            return new FileSeal(
                    bytes, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
