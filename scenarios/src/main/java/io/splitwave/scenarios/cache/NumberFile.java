package io.splitwave.scenarios.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Numbers as bytes that can be kept: {@code splitwave-KIND} with a version of the format, a key of all that the numbers depend on, how
 * many there are, the numbers as doubles of the largest byte first, and the SHA-256 of all that.
 *
 * @param kind of the numbers, a word
 */
record NumberFile(String kind) {
    private static final int HASH_BYTES = 32;

    private byte[] head() {
        return ("splitwave-" + kind + " 1\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The bytes of numbers of a key of 32 bytes. */
    byte[] bytes(byte[] key, double[] numbers) {
        byte[] head = head();
        ByteBuffer bytes =
                ByteBuffer.allocate(head.length + 2 * HASH_BYTES + Integer.BYTES + numbers.length * Double.BYTES);
        bytes.put(head).put(key).putInt(numbers.length);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        bytes.put(sha256().digest(Arrays.copyOf(bytes.array(), bytes.position())));
        return bytes.array();
    }

    /**
     * Numbers of bytes.
     *
     * @throws IllegalArgumentException if they are damaged, or of another kind or key
     */
    double[] numbers(byte[] bytes, byte[] key) {
        byte[] head = head();
        int before = head.length + HASH_BYTES + Integer.BYTES;
        int end = bytes.length - HASH_BYTES;
        boolean whole = end >= before
                && Arrays.equals(
                        sha256().digest(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))
                && Arrays.equals(Arrays.copyOf(bytes, head.length), head)
                && Arrays.equals(Arrays.copyOfRange(bytes, head.length, head.length + HASH_BYTES), key);
        if (!whole) {
            throw new IllegalArgumentException("it must be as it was written, with the hash of its content at its end,"
                    + " and of the same settings and data; it is not");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes, head.length + HASH_BYTES, end - head.length - HASH_BYTES);
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
