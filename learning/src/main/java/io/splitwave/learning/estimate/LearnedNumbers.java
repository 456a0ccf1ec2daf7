package io.splitwave.learning.estimate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the numbers depend on that an estimator learns, so that they can be kept. */
public final class LearnedNumbers {
    private static final byte[] HEAD = "splitwave-estimator 1\n".getBytes(StandardCharsets.US_ASCII);

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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
