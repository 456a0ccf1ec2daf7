package io.splitwave.optimizer.cellfree;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.CellFreeChannel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Drawn networks with the parameters of the study: uniform on a torus of 1 km, Rayleigh fading, noise figure of 7 dB. */
public final class Drops {
    public static final double BANDWIDTH_HZ = 140e3;
    public static final double NOISE_W = Math.pow(10, (-174 + 7 - 30) / 10.0) * BANDWIDTH_HZ;
    public static final double UD_POWER_W = .1;
    public static final double AP_POWER_W = .3;

    /** Elements per sample, elements, and FLOP per sample of VGG16, cumulative, after its five pools and at its end. */
    private static final double[][] VGG16 = {
        {802816, 38720, 3.8728e9},
        {401408, 260160, 9.4218e9},
        {200704, 1735488, 18.6703e9},
        {100352, 7635264, 27.9187e9},
        {25088, 14714688, 30.6933e9},
        {1000, 138357544, 30.9405e9},
    };

    private final Random random;
    private final double[][] beta; // [l][k]
    private final int antennas;

    public Drops(long seed, int aps, int uds, int antennas) {
        random = new Random(seed * 7919 + 17);
        this.antennas = antennas;
        double[][] ap = points(aps);
        double[][] ud = points(uds);
        beta = new double[aps][uds];
        double[][] root = shadowing(ud);
        for (int l = 0; l < aps; l++) {
            double[] normal = IntStream.range(0, uds)
                    .mapToDouble(k -> random.nextGaussian())
                    .toArray();
            for (int k = 0; k < uds; k++) {
                double shadowDb = 0;
                for (int j = 0; j <= k; j++) {
                    shadowDb += 4 * root[k][j] * normal[j];
                }
                double meters = Math.sqrt(100 + square(across(ap[l], ud[k])));
                beta[l][k] = Math.pow(10, (-30.5 - 36.7 * Math.log10(meters) + shadowDb) / 10);
            }
        }
    }

    private double[][] points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new double[] {1000 * random.nextDouble(), 1000 * random.nextDouble()})
                .toArray(double[][]::new);
    }

    private static double square(double x) {
        return x * x;
    }

    private static double across(double[] a, double[] b) {
        double dx = Math.abs(a[0] - b[0]);
        double dy = Math.abs(a[1] - b[1]);
        return Math.hypot(Math.min(dx, 1000 - dx), Math.min(dy, 1000 - dy));
    }

    /** Cholesky factor of the correlation 2^(-distance / 9 m). */
    private static double[][] shadowing(double[][] ud) {
        int uds = ud.length;
        double[][] root = new double[uds][uds];
        for (int i = 0; i < uds; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = Math.pow(2, -across(ud[i], ud[j]) / 9);
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(1e-12, sum)) : sum / root[j][j];
            }
        }
        return root;
    }

    /** Another draw of the small-scale fading. */
    public CellFreeChannel channel() {
        int aps = beta.length;
        int uds = beta[0].length;
        double[] re = new double[aps * uds * antennas];
        double[] im = new double[re.length];
        for (int entry = 0; entry < re.length; entry++) {
            double amplitude = Math.sqrt(beta[entry / (uds * antennas)][entry / antennas % uds] / 2);
            re[entry] = amplitude * random.nextGaussian();
            im[entry] = amplitude * random.nextGaussian();
        }
        return new CellFreeChannel(aps, uds, antennas, re, im);
    }

    /** The same number of strongest APs for each device. */
    public Association strongest(int size) {
        int aps = beta.length;
        int uds = beta[0].length;
        boolean[][] serves = new boolean[aps][uds];
        for (int k = 0; k < uds; k++) {
            int ud = k;
            IntStream.range(0, aps)
                    .boxed()
                    .sorted(Comparator.comparingDouble(l -> -beta[l][ud]))
                    .limit(size)
                    .forEach(l -> serves[l][ud] = true);
        }
        return new Association(serves);
    }

    /** The default setting of the study in this coherence block: 1 GHz UDs, 5 GHz APs, batches of 4, 32 bit, e = 0.1. */
    public static CellFreeInstance instance(CellFreeChannel channel) {
        double[] cpuHz = new double[channel.userDevices()];
        Arrays.fill(cpuHz, 1e9);
        return new CellFreeInstance(
                BANDWIDTH_HZ, NOISE_W, UD_POWER_W, AP_POWER_W, channel, cpuHz, 5e9, 4, 32, .1, vgg16());
    }

    public static List<ModelSplit> vgg16() {
        return Arrays.stream(VGG16)
                .map(split -> new ModelSplit(split[0], split[1], split[2]))
                .toList();
    }

    /** Cut 2, every fourth device cut 3. */
    public static int[] cuts(int uds) {
        return IntStream.range(0, uds).map(k -> k % 4 == 2 ? 3 : 2).toArray();
    }

    /** The same with other powers. */
    public static CellFreeInstance powered(CellFreeInstance i, double udPowerW, double apPowerW) {
        return new CellFreeInstance(
                i.bandwidthHz(),
                i.noiseW(),
                udPowerW,
                apPowerW,
                i.channel(),
                i.cpuHz(),
                i.dpuHz(),
                i.samples(),
                i.bitsPerElement(),
                i.accuracyExponent(),
                i.splits());
    }
}
