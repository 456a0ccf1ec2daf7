package io.splitwave.learning.training;

/** How many batches a device takes in a round. */
public sealed interface LocalSteps {

    /**
     * Batches of a device.
     *
     * @param images that the device has, at least 1
     * @param batch images of a batch, at least 1
     * @return at least 1
     */
    int of(int images, int batch);

    /**
     * The same number for every device, whatever it has.
     *
     * @param count batches, at least 1
     */
    record Batches(int count) implements LocalSteps {
        /**
         * Checks the number.
         *
         * @param count batches of a round
         * @throws IllegalArgumentException if it is below 1
         */
        public Batches {
            requireOneOrMore("batches", count);
        }

        @Override
        public int of(int images, int batch) {
            return count;
        }
    }

    /**
     * Every image of the device so many times: |D_k| samples an epoch, so a device with more images takes more batches.
     *
     * @param count epochs, at least 1
     */
    record Epochs(int count) implements LocalSteps {
        /**
         * Checks the number.
         *
         * @param count epochs of a round
         * @throws IllegalArgumentException if it is below 1
         */
        public Epochs {
            requireOneOrMore("epochs", count);
        }

        @Override
        public int of(int images, int batch) {
            return Math.multiplyExact(count, (images - 1) / batch + 1);
        }
    }

    private static void requireOneOrMore(String name, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("training: " + name + " of a round must be >= 1, was " + count);
        }
    }
}
