package io.splitwave.learning.estimate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What an estimator has learned, as bytes that can be kept: {@code splitwave-estimator} with a version of the format, a key of all that
 * training depends on, how many numbers, the numbers as doubles of the largest byte first, and the SHA-256 of all that.
 */
public final class LearnedNumbers {
    private static final byte[] HEAD = "splitwave-estimator 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_BYTES = 32;

    private LearnedNumbers() {}

    /**
     * The key of a training: another estimator, version, setting, trace or order of traces has another one.
     *
     * @param entry the estimator
     * @param traces to learn from
     * @param settings what it is made with
     * @return SHA-256, 32 bytes
     */
    public static byte[] key(EstimatorEntry entry, TrainingTraces traces, EstimatorSettings settings) {
        MessageDigest digest = sha256();
        digest.update(HEAD);
        // names and values of all settings, also of later ones
        String words = entry.name() + "\n" + entry.version() + "\n" + settings + "\n";
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        for (LinkTrace trace : traces.traces()) {
            ByteBuffer row = ByteBuffer.allocate(Double.BYTES * (trace.indicators() + 1));
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(trace.steps())
                    .putInt(trace.indicators())
                    .array());
            for (int step = 0; step < trace.steps(); step++) {
                row.clear();
                for (double indicator : trace.step(step)) {
                    row.putDouble(indicator);
                }
                digest.update(row.putDouble(trace.goodputBps(step)).array());
            }
        }
        return digest.digest();
    }

    /**
     * Writes numbers.
     *
     * @param key of the training
     * @param numbers what was learned
     * @return the bytes
     */
    public static byte[] bytes(byte[] key, double[] numbers) {
        ByteBuffer bytes =
                ByteBuffer.allocate(HEAD.length + 2 * HASH_BYTES + Integer.BYTES + numbers.length * Double.BYTES);
        bytes.put(HEAD).put(key).putInt(numbers.length);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        bytes.put(sha256().digest(Arrays.copyOf(bytes.array(), bytes.position())));
        return bytes.array();
    }

    /**
     * Reads numbers.
     *
     * @param bytes as {@link #bytes} gave them
     * @param key of the training
     * @return what was learned
     * @throws IllegalArgumentException if they are damaged, or of another training
     */
    public static double[] numbers(byte[] bytes, byte[] key) {
        int before = HEAD.length + HASH_BYTES + Integer.BYTES;
        int end = bytes.length - HASH_BYTES;
        boolean whole = end >= before
                && Arrays.equals(
                        sha256().digest(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))
                && Arrays.equals(Arrays.copyOf(bytes, HEAD.length), HEAD)
                && Arrays.equals(Arrays.copyOfRange(bytes, HEAD.length, HEAD.length + HASH_BYTES), key);
        if (!whole) {
            throw new IllegalArgumentException(
                    "what an estimator has learned must be as it was written, with the hash of its"
                            + " content at its end, and of the same training; it is not");
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
