package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.Beams;
import io.splitwave.network.cellfree.CellFreeChannel;

/**
 * The best beams found so far, as sums of channels: w_lk = root of p_k times v_l sum_j h_lj x_jk. Filled by {@link #offer} again and
 * again without allocation.
 */
final class BeamPlan {
    private final double[] weight;
    private final double[] xRe;
    private final double[] xIm;
    private final double[] power;
    private double tauS = Double.POSITIVE_INFINITY;

    BeamPlan(int aps, int uds) {
        weight = new double[aps];
        xRe = new double[uds * uds];
        xIm = new double[uds * uds];
        power = new double[uds];
    }

    void clear() {
        tauS = Double.POSITIVE_INFINITY;
    }

    /** The time with them, s; infinite if there are none. */
    double tauS() {
        return tauS;
    }

    /** Keeps these if they are faster. */
    boolean offer(double otherS, RegularisedBeams beams, double[] powers) {
        if (!(otherS < tauS)) {
            return false;
        }
        tauS = otherS;
        System.arraycopy(beams.weight, 0, weight, 0, weight.length);
        System.arraycopy(beams.xRe, 0, xRe, 0, xRe.length);
        System.arraycopy(beams.xIm, 0, xIm, 0, xIm.length);
        System.arraycopy(powers, 0, power, 0, power.length);
        return true;
    }

    /** The same beams as another plan of the same size. */
    void take(BeamPlan other) {
        tauS = other.tauS;
        System.arraycopy(other.weight, 0, weight, 0, weight.length);
        System.arraycopy(other.xRe, 0, xRe, 0, xRe.length);
        System.arraycopy(other.xIm, 0, xIm, 0, xIm.length);
        System.arraycopy(other.power, 0, power, 0, power.length);
    }

    /**
     * The beams themselves.
     *
     * @param channel h
     * @param association which APs send to which device
     * @param apPowerMaxW most power of an AP, W
     * @param noiseW noise of a device, W
     */
    Beams beams(CellFreeChannel channel, Association association, double apPowerMaxW, double noiseW) {
        double amplitude = apPowerMaxW / Math.sqrt(noiseW); // of power, and of the channel in units of noise over power
        int aps = channel.accessPoints();
        int uds = channel.userDevices();
        int antennas = channel.antennas();
        double[] re = new double[aps * uds * antennas];
        double[] im = new double[re.length];
        for (int ap = 0; ap < aps; ap++) {
            for (int ud = 0; ud < uds; ud++) {
                if (association.serves(ap, ud)) {
                    double scale = Math.sqrt(power[ud]) * amplitude * weight[ap];
                    for (int antenna = 0; antenna < antennas; antenna++) {
                        int entry = (ap * uds + ud) * antennas + antenna;
                        for (int j = 0; j < uds; j++) {
                            double hRe = channel.re(ap, j, antenna);
                            double hIm = channel.im(ap, j, antenna);
                            double cRe = xRe[ud * uds + j];
                            double cIm = xIm[ud * uds + j];
                            re[entry] += scale * (hRe * cRe - hIm * cIm);
                            im[entry] += scale * (hRe * cIm + hIm * cRe);
                        }
                    }
                }
            }
        }
        scale(re, im, aps, apPowerMaxW);
        return new Beams(association, antennas, re, im);
    }

    /** Powers of sums of channels may round to above the limit where these nearly cancel. */
    private static void scale(double[] re, double[] im, int aps, double apPowerMaxW) {
        int length = re.length / aps;
        double most = 1;
        for (int ap = 0; ap < aps; ap++) {
            double sum = 0;
            for (int entry = ap * length; entry < (ap + 1) * length; entry++) {
                sum += re[entry] * re[entry] + im[entry] * im[entry];
            }
            most = Math.max(most, sum / apPowerMaxW);
        }
        for (int entry = 0; entry < re.length; entry++) {
            re[entry] /= Math.sqrt(most);
            im[entry] /= Math.sqrt(most);
        }
    }
}
