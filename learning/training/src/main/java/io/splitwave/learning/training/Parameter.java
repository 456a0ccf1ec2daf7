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
 */
record Parameter(Shape shape, double bound, double centre) {

    /**
     * Weights of a linear map: uniform of variance 1 / inputs, so that variances are kept (LeCun, Bottou, Orr and Mueller,
     * "Efficient BackProp", 1998, section 4.6).
     */
    static Parameter weights(long inputs, long... shape) {
        return new Parameter(new Shape(shape), Math.sqrt(3.0 / inputs), 0);
    }

    static Parameter constant(double value, long... shape) {
        return new Parameter(new Shape(shape), 0, value);
    }

    static Parameter ofDeviation(double deviation, long... shape) {
        return new Parameter(new Shape(shape), deviation * Math.sqrt(3), 0);
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
