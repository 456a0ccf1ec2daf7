package io.splitwave.learning.training;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * One array that is learned.
 *
 * @param shape its shape
 * @param bound at the start its elements are uniform in centre +- bound
 * @param centre see bound
 * @param role what it is for in a network with adapters
 */
record Parameter(Shape shape, double bound, double centre, Role role) {

    /** What a parameter is for. */
    enum Role {
        /** It belongs to the network itself. */
        BASE,
        /** It belongs to the head of a network with adapters. */
        HEAD,
        /** It belongs to an adapter. */
        ADAPTER
    }

    /**
     * Weights of a linear map: uniform of variance 1 / inputs, so that variances are kept (LeCun, Bottou, Orr and Mueller,
     * "Efficient BackProp", 1998, section 4.6).
     */
    static Parameter weights(long inputs, long... shape) {
        return new Parameter(new Shape(shape), Math.sqrt(3.0 / inputs), 0, Role.BASE);
    }

    static Parameter constant(double value, long... shape) {
        return new Parameter(new Shape(shape), 0, value, Role.BASE);
    }

    static Parameter ofDeviation(double deviation, long... shape) {
        return new Parameter(new Shape(shape), deviation * Math.sqrt(3), 0, Role.BASE);
    }

    /** The same in another role. */
    Parameter as(Role other) {
        return new Parameter(shape, bound, centre, other);
    }

    float[] draw(RandomStream stream) {
        float[] values = new float[Math.toIntExact(shape.size())];
        if (bound == 0) {
            Arrays.fill(values, (float) centre);
            return values;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (centre + bound * (2 * stream.nextDouble() - 1));
        }
        return values;
    }
}
