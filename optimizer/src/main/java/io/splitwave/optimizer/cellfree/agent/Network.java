package io.splitwave.optimizer.cellfree.agent;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * A small network of fully connected layers, tanh between them and none at the end, with its gradient by back-propagation and steps of Adam. Not
 * for more than one thread at a time.
 */
final class Network {
    private static final double FIRST_DECAY = .9;
    private static final double SECOND_DECAY = .999;
    private static final double FLOOR = 1e-8;

    private final int[] width;
    private final int[] offset; // of the parameters of layer i: weights [out * in + i], then biases
    private final double[] parameter;
    private final double[] gradient;
    private final double[] first;
    private final double[] second;
    private final double[][] value; // of each layer, the input included
    private final double[][] slope;
    private int steps;

    /**
     * A network with random weights.
     *
     * @param chance draws numbers uniform in (0, 1)
     * @param width numbers of values, input first, at least 2 of them
     */
    Network(DoubleSupplier chance, int... width) {
        this.width = width.clone();
        offset = new int[width.length];
        value = new double[width.length][];
        slope = new double[width.length][];
        value[0] = new double[width[0]];
        slope[0] = new double[width[0]];
        int count = 0;
        for (int layer = 1; layer < width.length; layer++) {
            offset[layer] = count;
            count += width[layer] * (width[layer - 1] + 1);
            value[layer] = new double[width[layer]];
            slope[layer] = new double[width[layer]];
        }
        parameter = new double[count];
        gradient = new double[count];
        first = new double[count];
        second = new double[count];
        for (int layer = 1; layer < width.length; layer++) {
            double limit = Math.sqrt(6.0 / (width[layer] + width[layer - 1]));
            for (int i = 0; i < width[layer] * width[layer - 1]; i++) {
                parameter[offset[layer] + i] = limit * (2 * chance.getAsDouble() - 1);
            }
        }
    }

    /**
     * The output for an input.
     *
     * @param input as many values as the first width
     * @return the output, valid until the next call, not to be changed
     */
    double[] output(double[] input) {
        System.arraycopy(input, 0, value[0], 0, width[0]);
        for (int layer = 1; layer < width.length; layer++) {
            int in = width[layer - 1];
            int bias = offset[layer] + width[layer] * in;
            for (int to = 0; to < width[layer]; to++) {
                double sum = parameter[bias + to];
                int row = offset[layer] + to * in;
                for (int from = 0; from < in; from++) {
                    sum += parameter[row + from] * value[layer - 1][from];
                }
                value[layer][to] = layer < width.length - 1 ? Math.tanh(sum) : sum;
            }
        }
        return value[width.length - 1];
    }

    /**
     * Adds the gradient of a loss at the input of the last call of {@link #output}.
     *
     * @param slopes derivatives of the loss by the outputs
     */
    void addGradient(double[] slopes) {
        int last = width.length - 1;
        System.arraycopy(slopes, 0, slope[last], 0, width[last]);
        for (int layer = last; layer >= 1; layer--) {
            int in = width[layer - 1];
            int bias = offset[layer] + width[layer] * in;
            Arrays.fill(slope[layer - 1], 0);
            for (int to = 0; to < width[layer]; to++) {
                double here = slope[layer][to];
                if (layer < last) {
                    here *= 1 - value[layer][to] * value[layer][to];
                }
                gradient[bias + to] += here;
                int row = offset[layer] + to * in;
                for (int from = 0; from < in; from++) {
                    gradient[row + from] += here * value[layer - 1][from];
                    slope[layer - 1][from] += here * parameter[row + from];
                }
            }
        }
    }

    /**
     * One step of Adam down the gradient added since the last one.
     *
     * @param rate of learning, greater than 0
     */
    void step(double rate) {
        steps++;
        double firstScale = 1 / (1 - Math.pow(FIRST_DECAY, steps));
        double secondScale = 1 / (1 - Math.pow(SECOND_DECAY, steps));
        for (int i = 0; i < parameter.length; i++) {
            first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * gradient[i];
            second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * gradient[i] * gradient[i];
            parameter[i] -= rate * first[i] * firstScale / (Math.sqrt(second[i] * secondScale) + FLOOR);
            gradient[i] = 0;
        }
    }

    /** Parameters, to be shaken by a test of the gradient. */
    double[] parameters() {
        return parameter;
    }

    double[] gradient() {
        return gradient;
    }
}
