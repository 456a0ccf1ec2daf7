package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.UplinkSinr;

/**
 * The uplink with powers in units of the largest one and noise of 1: SINR_k = p_k S_k / (sum over j != k of p_j G_kj + 1), p_k in
 * [0, 1]. As S_k is n_k squared and the noise of device k is sigma^2 n_k, all gains of its row are P_max / (sigma^2 n_k) times those
 * of {@link UplinkSinr}.
 *
 * @param uds K
 * @param gain G, {@code [k * K + j]}, S on the diagonal; not copied
 */
record UplinkGains(int uds, double[] gain) {
    static UplinkGains of(UplinkSinr links, double powerMaxW, double noiseW) {
        int uds = links.userDevices();
        double[] gain = links.copyGain();
        for (int ud = 0; ud < uds; ud++) {
            double factor = powerMaxW / (noiseW * links.noiseFactor(ud));
            for (int other = 0; other < uds; other++) {
                gain[ud * uds + other] *= factor;
            }
        }
        return new UplinkGains(uds, gain);
    }

    /** Interference and noise at the combiner of a device. */
    double disturbing(int ud, double[] power) {
        double sum = 1;
        for (int other = 0; other < uds; other++) {
            sum += other == ud ? 0 : power[other] * gain[ud * uds + other];
        }
        return sum;
    }

    double signal(int ud) {
        return gain[ud * uds + ud];
    }

    /** The time of the last device with given powers. */
    double lastS(RateLoads loads, double[] power) {
        double last = 0;
        for (int ud = 0; ud < uds; ud++) {
            last = Math.max(last, loads.timeS(ud, power[ud] * signal(ud) / disturbing(ud, power)));
        }
        return last;
    }

    /** Each device's own limit of power: an identity. */
    double[] uses() {
        return uses(uds);
    }

    static double[] uses(int uds) {
        double[] use = new double[uds * uds];
        for (int ud = 0; ud < uds; ud++) {
            use[ud * uds + ud] = 1;
        }
        return use;
    }

    /** Powers in proportion to the least signal: a weak device sends with all it has, a strong one with less. */
    double[] start() {
        double least = Double.POSITIVE_INFINITY;
        for (int ud = 0; ud < uds; ud++) {
            least = Math.min(least, signal(ud));
        }
        double[] power = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            power[ud] = least / signal(ud);
        }
        return power;
    }
}
