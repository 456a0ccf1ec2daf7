package io.splitwave.learning.estimate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Numbers in a file: {@code splitwave-estimator} with a version of the format, the key, how many numbers, the numbers as doubles of
 * the largest byte first, and the SHA-256 of all that.
 */
final class EstimatorFile {
    private static final byte[] HEAD = "splitwave-estimator 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_BYTES = 32;

    private EstimatorFile() {}

    /** Hash of all that training depends on. */
    static byte[] key(EstimatorEntry entry, TrainingTraces traces, EstimatorSettings settings) {
        MessageDigest digest = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.write(HEAD);
            out.writeUTF(entry.name());
            out.writeInt(entry.version());
            out.writeUTF(settings.toString()); // names and values of all its parts, also of later ones
            out.writeInt(traces.traces().size());
            for (LinkTrace trace : traces.traces()) {
                out.writeInt(trace.steps());
                out.writeInt(trace.indicators());
                for (int step = 0; step < trace.steps(); step++) {
                    for (double indicator : trace.step(step)) {
                        out.writeDouble(indicator);
                    }
                    out.writeDouble(trace.goodputBps(step));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to nothing", e);
        }
        return digest.digest();
    }

    static byte[] bytes(byte[] key, double[] numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(HEAD);
            out.write(key);
            out.writeInt(numbers.length);
            for (double number : numbers) {
                out.writeDouble(number);
            }
        }
        bytes.writeBytes(sha256().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    static double[] read(Path file, byte[] key) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int before = HEAD.length + HASH_BYTES + Integer.BYTES;
        int end = bytes.length - HASH_BYTES;
        boolean whole = end >= before
                && Arrays.equals(
                        sha256().digest(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))
                && Arrays.equals(Arrays.copyOf(bytes, HEAD.length), HEAD)
                && Arrays.equals(Arrays.copyOfRange(bytes, HEAD.length, HEAD.length + HASH_BYTES), key);
        if (!whole) {
            throw new IllegalStateException("estimator file " + file
                    + " must be as it was written, with the hash of its content at its end; it is not. Delete it, and it is"
                    + " made anew");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, HEAD.length + HASH_BYTES, end - HEAD.length - HASH_BYTES);
        double[] numbers = new double[rest.getInt()];
        rest.asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
