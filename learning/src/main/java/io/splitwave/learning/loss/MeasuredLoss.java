package io.splitwave.learning.loss;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Measured tables that come with the program. */
public final class MeasuredLoss {
    private static final String DIGITS_CNN = "digits-cnn.csv";

    private MeasuredLoss() {}

    /**
     * The network cnn on the digits, split federated learning; the table's own text says how it was measured.
     *
     * @return loss and accuracy for the cuts 1..5
     */
    public static LossTable digitsCnn() {
        try (InputStream resource = MeasuredLoss.class.getResourceAsStream(DIGITS_CNN)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its resource " + DIGITS_CNN);
            }
            return LossTable.parse(DIGITS_CNN, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's resource " + DIGITS_CNN + " is broken", e);
        }
    }
}
