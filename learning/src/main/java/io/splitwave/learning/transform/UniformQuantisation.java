package io.splitwave.learning.transform;

import java.util.function.DoubleSupplier;

/**
 * Uniform quantisation of one sample's tensor to q bits an element: 2^q levels from its smallest to its largest element.
 *
 * <p>x is sent as a level l and comes out as z + l s, with the step (scale) s = (max - min) / (2^q - 1) and the zero point
 * z = min; s and z go along as two 32-bit numbers. A tensor whose elements are all equal comes out as it was.
 *
 * @param bits q, 1..16
 */
public record UniformQuantisation(int bits) {

    /** Most bits an element; beyond, 32-bit numbers would not distinguish neighbouring levels reliably. */
    public static final int MOST_BITS = 16;

    /** Scale and zero point, a 32-bit number each. */
    private static final long OVERHEAD_BITS = 2 * 32;

    /**
     * Checks the number of bits.
     *
     * @param bits q, 1..16
     * @throws IllegalArgumentException if it is out of its range
     */
    public UniformQuantisation {
        if (bits < 1 || bits > MOST_BITS) {
            throw new IllegalArgumentException("quantisation: bits must be in 1.." + MOST_BITS + ", was " + bits);
        }
    }

    /**
     * What is sent for one sample, its scale and zero point counted.
     *
     * @param elements of the tensor, at least 0
     * @return bit
     */
    public long sentBits(long elements) {
        return Math.addExact(Math.multiplyExact(elements, bits), OVERHEAD_BITS);
    }

    /**
     * What comes out if every element takes its nearest level; half-way, the upper one.
     *
     * @param sample elements of one sample's tensor, each finite; not changed
     * @return the elements at the receiver, in the same order
     * @throws IllegalArgumentException if an element is not finite
     */
    public float[] nearest(float[] sample) {
        return received(sample, () -> 0.5);
    }

    /**
     * What comes out if an element between two levels takes the upper one with the probability of its position between
     * them, so that it is itself on average.
     *
     * @param sample elements of one sample's tensor, each finite; not changed
     * @param uniform source of uniforms in [0, 1), asked once for each element, in order
     * @return the elements at the receiver, in the same order
     * @throws IllegalArgumentException if an element is not finite
     */
    public float[] stochastic(float[] sample, DoubleSupplier uniform) {
        return received(sample, uniform);
    }

    /** A position p takes the upper level where its fraction is at least 1 - u, u uniform: with probability p - floor p. */
    private float[] received(float[] sample, DoubleSupplier uniform) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sample.length; i++) {
            if (!Float.isFinite(sample[i])) {
                throw new IllegalArgumentException("quantisation: element " + i + " must be finite, was " + sample[i]);
            }
            min = Math.min(min, sample[i]);
            max = Math.max(max, sample[i]);
        }
        int steps = (1 << bits) - 1;
        double step = (max - min) / steps;
        float[] received = new float[sample.length];
        for (int i = 0; i < sample.length; i++) {
            double u = uniform.getAsDouble();
            double level = step > 0 ? Math.floor((sample[i] - min) / step + u) : 0;
            received[i] = (float) (min + Math.min(level, steps) * step);
        }
        return received;
    }
}
