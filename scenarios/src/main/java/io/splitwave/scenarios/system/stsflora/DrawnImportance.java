package io.splitwave.scenarios.system.stsflora;

import io.splitwave.kernel.random.RandomStreams;
import java.util.Arrays;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/**
 * How important the tokens of a batch are: in each sample the class token's attention to the others is the softmax of
 * independent normals. What is drawn for a device in a round depends on their numbers alone, not on who else takes part.
 *
 * @param streams random streams of the run
 * @param replication which substream
 * @param samples of a batch
 * @param tokens N of a sample
 * @param concentration standard deviation of the normals
 */
record DrawnImportance(RandomStreams streams, int replication, int samples, int tokens, double concentration) {

    /**
     * The attention to the K most important tokens of each sample, summed over the batch.
     *
     * @return {@code [0..N]}, from 0 to the number of samples, ascending and concave
     */
    double[] cumulated(int ud, int round) {
        RandomStream stream = streams.stream("importance." + ud + "." + round, replication);
        double[] increment = new double[tokens];
        double[] attention = new double[tokens];
        for (int sample = 0; sample < samples; sample++) {
            double sum = 0;
            for (int token = 0; token < tokens; token++) {
                attention[token] = Math.exp(concentration * NormalDist.inverseF01(stream.nextDouble()));
                sum += attention[token];
            }
            Arrays.sort(attention);
            for (int k = 0; k < tokens; k++) {
                increment[k] += attention[tokens - 1 - k] / sum;
            }
        }
        double[] cumulated = new double[tokens + 1];
        for (int k = 0; k < tokens; k++) {
            cumulated[k + 1] = cumulated[k] + increment[k];
        }
        return cumulated;
    }
}
