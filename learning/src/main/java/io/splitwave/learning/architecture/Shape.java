package io.splitwave.learning.architecture;

/** Shape of the tensor between two layers, for one sample. */
public sealed interface Shape {

    /**
     * Numbers in the tensor.
     *
     * @return elements of one sample, at least 1
     */
    long elements();

    /**
     * Feature maps.
     *
     * @param channels C, at least 1
     * @param height H, pixel, at least 1
     * @param width W, pixel, at least 1
     */
    record Image(int channels, int height, int width) implements Shape {
        /**
         * Checks the dimensions.
         *
         * @param channels C, at least 1
         * @param height H, pixel, at least 1
         * @param width W, pixel, at least 1
         * @throws IllegalArgumentException if one is out of its range
         */
        public Image {
            Dimensions.requireOneOrMore("channels", channels);
            Dimensions.requireOneOrMore("height", height);
            Dimensions.requireOneOrMore("width", width);
        }

        @Override
        public long elements() {
            return Dimensions.product(channels, height, width);
        }

        @Override
        public String toString() {
            return "an image of " + channels + " x " + height + " x " + width;
        }
    }

    /**
     * A sequence of tokens.
     *
     * @param count tokens, the class token among them, at least 1
     * @param width elements of a token, at least 1
     * @param withClassToken whether the first token is the class token
     */
    record Tokens(int count, int width, boolean withClassToken) implements Shape {
        /**
         * Checks the dimensions.
         *
         * @param count tokens, the class token among them
         * @param width elements of a token
         * @param withClassToken whether the first token is the class token
         * @throws IllegalArgumentException if one is out of its range
         */
        public Tokens {
            Dimensions.requireOneOrMore("count", count);
            Dimensions.requireOneOrMore("width", width);
        }

        @Override
        public long elements() {
            return Dimensions.product(count, width);
        }

        @Override
        public String toString() {
            return count + " tokens of " + width;
        }
    }

    /**
     * A vector.
     *
     * @param count elements, at least 1
     */
    record Features(int count) implements Shape {
        /**
         * Checks the dimension.
         *
         * @param count elements, at least 1
         * @throws IllegalArgumentException if it is out of its range
         */
        public Features {
            Dimensions.requireOneOrMore("count", count);
        }

        @Override
        public long elements() {
            return count;
        }

        @Override
        public String toString() {
            return count + " features";
        }
    }
}
