package io.splitwave.network.cellfree;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Channels, associations and beams drawn from a seed, of the size of real ones: amplitudes near 1e-5. */
final class CellFreeDraws {
    static final double AMPLITUDE = 3e-6;

    private final RandomGenerator random;

    CellFreeDraws(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    double uniform() {
        return random.nextDouble();
    }

    CellFreeChannel channel(int aps, int uds, int antennas) {
        int entries = aps * uds * antennas;
        return new CellFreeChannel(aps, uds, antennas, normals(entries, AMPLITUDE), normals(entries, AMPLITUDE));
    }

    double[] normals(int length, double deviation) {
        double[] drawn = new double[length];
        for (int entry = 0; entry < length; entry++) {
            drawn[entry] = deviation * random.nextGaussian();
        }
        return drawn;
    }

    Association association(int aps, int uds) {
        boolean[][] serves = new boolean[aps][uds];
        for (int ud = 0; ud < uds; ud++) {
            for (int ap = 0; ap < aps; ap++) {
                serves[ap][ud] = random.nextBoolean();
            }
            serves[random.nextInt(aps)][ud] = true;
        }
        return new Association(serves);
    }

    Beams beams(Association association, int antennas) {
        int uds = association.userDevices();
        double[] re = normals(association.accessPoints() * uds * antennas, 0.1);
        double[] im = normals(re.length, 0.1);
        for (int entry = 0; entry < re.length; entry++) {
            if (!association.serves(entry / (uds * antennas), entry / antennas % uds)) {
                re[entry] = 0;
                im[entry] = 0;
            }
        }
        return new Beams(association, antennas, re, im);
    }
}
