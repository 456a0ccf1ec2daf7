package io.splitwave.learning.training.generator;

import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.rng.RandomStream;

/** Standard normal variates by inversion, one uniform each. */
final class Normals {
    private Normals() {}

    static float[] draw(int count, RandomStream stream) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) NormalDist.inverseF01(stream.nextDouble());
        }
        return values;
    }
}
