package io.splitwave.optimizer.makespan;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import java.util.Optional;

/**
 * The gains of one direction as a function of the phases, with the gradient of a weighted sum of them.
 *
 * <p>y_ka = sum_n h_kn e^(j s theta_n) conj(G_na) + d_ka, s = -1 down and +1 up; the gain of k is sum_a |y_ka|^2, as in
 * {@link io.splitwave.network.irs.EffectiveGains}. The gradient of sum_k w_k gain_k is -2 s Im(e^(j s theta_n) sum_a
 * conj(G_na) Z_na) with Z_na = sum_k w_k h_kn conj(y_ka): two products of size K N N_AP, nothing allocated.
 */
final class GainField {
    private final int uds;
    private final int elements;
    private final int antennas;
    private final int sense;
    private final double[] hRe; // [ud * N + n]
    private final double[] hIm;
    private final double[] gRe; // conj(G), [n * N_AP + a]
    private final double[] gIm;
    private final double[] tRe; // conj(G) turned by the phases
    private final double[] tIm;
    private final double[] dRe; // [ud * N_AP + a], empty without a direct link
    private final double[] dIm;
    private final double[] yRe; // [ud * N_AP + a]
    private final double[] yIm;
    private final double[] zRe; // [n * N_AP + a]
    private final double[] zIm;

    private GainField(ChannelState channel, ComplexMatrix apIrs, int sense) {
        this.uds = channel.userDevices();
        this.elements = channel.irsElements();
        this.antennas = channel.apAntennas();
        this.sense = sense;
        this.hRe = channel.irsUd().copyRe();
        this.hIm = channel.irsUd().copyIm();
        this.gRe = apIrs.copyRe();
        this.gIm = apIrs.copyIm();
        for (int i = 0; i < gIm.length; i++) {
            gIm[i] = -gIm[i];
        }
        Optional<ComplexMatrix> direct = channel.direct();
        this.dRe = direct.map(ComplexMatrix::copyRe).orElse(new double[0]);
        this.dIm = direct.map(ComplexMatrix::copyIm).orElse(new double[0]);
        this.tRe = new double[gRe.length];
        this.tIm = new double[gRe.length];
        this.yRe = new double[uds * antennas];
        this.yIm = new double[uds * antennas];
        this.zRe = new double[gRe.length];
        this.zIm = new double[gRe.length];
    }

    static GainField downlink(ChannelState channel) {
        return new GainField(channel, channel.apIrs(), -1);
    }

    /** Empty where the channel is reciprocal. */
    static Optional<GainField> uplink(ChannelState channel) {
        return channel.apIrsUplink().map(matrix -> new GainField(channel, matrix, 1));
    }

    /** The gains at these phases. */
    void gains(double[] rad, double[] gain) {
        for (int n = 0; n < elements; n++) {
            double cos = Math.cos(rad[n]);
            double sin = sense * Math.sin(rad[n]);
            for (int i = n * antennas; i < (n + 1) * antennas; i++) {
                tRe[i] = cos * gRe[i] - sin * gIm[i];
                tIm[i] = cos * gIm[i] + sin * gRe[i];
            }
        }
        for (int k = 0; k < uds; k++) {
            int row = k * antennas;
            for (int a = 0; a < antennas; a++) {
                yRe[row + a] = dRe.length == 0 ? 0 : dRe[row + a];
                yIm[row + a] = dIm.length == 0 ? 0 : dIm[row + a];
            }
            for (int n = 0; n < elements; n++) {
                addRow(yRe, yIm, row, hRe[k * elements + n], hIm[k * elements + n], tRe, tIm, n * antennas, 1);
            }
            double sum = 0;
            for (int i = row; i < row + antennas; i++) {
                sum += yRe[i] * yRe[i] + yIm[i] * yIm[i];
            }
            gain[k] = sum;
        }
    }

    /** Adds the gradient of sum_k weight_k gain_k at the phases of the last call of {@link #gains}. */
    void addGradient(double[] weight, double[] gradient) {
        java.util.Arrays.fill(zRe, 0);
        java.util.Arrays.fill(zIm, 0);
        for (int k = 0; k < uds; k++) {
            if (weight[k] != 0) {
                for (int n = 0; n < elements; n++) {
                    double re = weight[k] * hRe[k * elements + n];
                    double im = weight[k] * hIm[k * elements + n];
                    addRow(zRe, zIm, n * antennas, re, im, yRe, yIm, k * antennas, -1);
                }
            }
        }
        for (int n = 0; n < elements; n++) {
            double im = 0;
            for (int i = n * antennas; i < (n + 1) * antennas; i++) {
                im += tRe[i] * zIm[i] + tIm[i] * zRe[i];
            }
            gradient[n] -= 2 * sense * im;
        }
    }

    /** to += (re + j im) x, or its x conjugated for sign -1, along a row of antennas. */
    private void addRow(
            double[] toRe, double[] toIm, int to, double re, double im, double[] xRe, double[] xIm, int x, int sign) {
        double turned = sign * im;
        double signed = sign * re;
        for (int a = 0; a < antennas; a++) {
            toRe[to + a] += re * xRe[x + a] - turned * xIm[x + a];
            toIm[to + a] += signed * xIm[x + a] + im * xRe[x + a];
        }
    }
}
