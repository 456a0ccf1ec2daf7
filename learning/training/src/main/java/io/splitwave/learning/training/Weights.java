package io.splitwave.learning.training;

/** Values of all parameters of a network, on the Java side. Immutable. */
final class Weights {
    private final float[][] values; // [parameter][element]

    /** @param values taken over, not to be changed any more */
    Weights(float[][] values) {
        this.values = values;
    }

    int parameters() {
        return values.length;
    }

    int elements(int parameter) {
        return values[parameter].length;
    }

    float value(int parameter, int element) {
        return values[parameter][element];
    }

    /** A copy. */
    float[] copy(int parameter) {
        return values[parameter].clone();
    }

    /** The same weights but for the parameters from {@code first} on, as many as are given. */
    Weights with(int first, float[][] replacements) {
        float[][] next = values.clone();
        System.arraycopy(replacements, 0, next, first, replacements.length);
        return new Weights(next);
    }
}
