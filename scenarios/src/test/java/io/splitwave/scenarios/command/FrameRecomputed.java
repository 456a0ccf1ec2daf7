package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A frame's figures computed anew from the numbers in its JSON alone, by the paper's formulas written out here; no code of
 * the program is called.
 */
final class FrameRecomputed {
    /** Sums of a few thousand rounded terms. */
    private static final double RELATIVE = 1e-9;

    private final JsonNode frame;
    private final int users;

    FrameRecomputed(JsonNode frame) {
        this.frame = frame;
        this.users = frame.at("/ud/cpuHz").size();
    }

    int users() {
        return users;
    }

    /** VRSL (3), (12): squared norm over the antennas of h_k^H diag(v) G + d_k^H; the uplink with its own G. */
    void checkGains() {
        for (int ud = 0; ud < users; ud++) {
            same("/link/downlinkGain", ud, gain("/channel/apIrs", ud));
            boolean reciprocal = frame.at("/channel/apIrsUplink").isNull();
            same("/link/uplinkGain", ud, gain(reciprocal ? "/channel/apIrs" : "/channel/apIrsUplink", ud));
        }
    }

    /** VRSL (10), (13): B log2(1 + P gain / noise). */
    void checkRates() {
        for (int ud = 0; ud < users; ud++) {
            same("/link/downlinkBps", ud, rate(at("/decision/powerW", ud), at("/link/downlinkGain", ud)));
            same("/link/uplinkBps", ud, rate(uplinkPowerW(ud), at("/link/uplinkGain", ud)));
        }
    }

    private double uplinkPowerW(int ud) {
        return frame.at("/scenario/uplinkPowerW").isArray()
                ? at("/scenario/uplinkPowerW", ud)
                : value("/scenario/uplinkPowerW");
    }

    /** Gains and rates of what is in force, likewise. */
    void checkInForce() {
        ObjectNode copy = frame.deepCopy();
        copy.set("decision", frame.get("inForce"));
        copy.set("link", frame.at("/inForce/link"));
        FrameRecomputed inForce = new FrameRecomputed(copy);
        inForce.checkGains();
        inForce.checkRates();
    }

    /** VRSL (6) to (15), and the server's part where it has a speed. */
    void checkDelays() {
        for (int ud = 0; ud < users; ud++) {
            int cut = frame.at("/decision/cut").get(ud).asInt();
            double deviceFlop = layers(ud, 0, cut);
            double serverFlop = at("/ud/serverFlop", ud);
            boolean local = frame.at("/decision/local").get(ud).asBoolean();
            double hz = at("/ud/cpuHz", ud) + (local ? 0 : at("/decision/twinHz", ud));
            same("/analytic/downlinkS", ud, transfer(at("/ud/downlinkBit", ud), at("/link/downlinkBps", ud)));
            same("/analytic/computeS", ud, deviceFlop / hz);
            same("/analytic/uplinkS", ud, transfer(at("/ud/uplinkBit", ud), at("/link/uplinkBps", ud)));
            boolean modelled = !frame.at("/scenario/serverFlops").isNull();
            same("/analytic/serverS", ud, modelled ? serverFlop / value("/scenario/serverFlops") : 0);
        }
    }

    /** What is left to the server where all that was computed in front of the cut crosses it. */
    void checkServerWork() {
        for (int ud = 0; ud < users; ud++) {
            int cut = frame.at("/decision/cut").get(ud).asInt();
            int all = frame.at("/ud/layerFlop").get(ud).size();
            same("/ud/serverFlop", ud, layers(ud, cut, all));
        }
    }

    /** VRSL (18) without the loss: the sum of all delays, which is also the best iterate. */
    void checkObjective() {
        double sumS = 0;
        for (String part : new String[] {"downlinkS", "computeS", "uplinkS", "serverS"}) {
            sumS += sum("/analytic/" + part);
        }
        close("objective", value("/objective/valueS"), sumS);
        double bestS = Double.POSITIVE_INFINITY;
        for (JsonNode iterate : frame.at("/objective/perIterateS")) {
            bestS = Math.min(bestS, iterate.asDouble());
        }
        close("best iterate", bestS, sumS);
    }

    /** VRSL (31) and the AP's power budget; twin frequency only where a twin computes. */
    void checkBudgets() {
        assertThat(sum("/decision/powerW")).isLessThanOrEqualTo(value("/scenario/apPowerBudgetW") * (1 + RELATIVE));
        assertThat(sum("/decision/twinHz")).isLessThanOrEqualTo(value("/scenario/twinBudgetHz") * (1 + RELATIVE));
        assertThat(sum("/inForce/powerW")).isLessThanOrEqualTo(value("/scenario/apPowerBudgetW") * (1 + RELATIVE));
        assertThat(sum("/inForce/twinHz")).isLessThanOrEqualTo(value("/scenario/twinBudgetHz") * (1 + RELATIVE));
        for (int ud = 0; ud < users; ud++) {
            assertThat(at("/decision/powerW", ud)).isNotNegative();
            if (frame.at("/decision/local").get(ud).asBoolean()) {
                assertThat(at("/decision/twinHz", ud)).isZero();
            }
        }
    }

    /** No phases beat the bound of the relaxation (43), whose objective is the sum of gains both ways, VRSL (40). */
    void checkRelaxation() {
        double reached = sum("/link/downlinkGain") + sum("/link/uplinkGain");
        double bound = value("/objective/sdrUpperBound");
        close("gains that the phases reach", value("/objective/phaseObjective"), reached);
        assertThat(bound).isGreaterThanOrEqualTo(reached * (1 - RELATIVE));
        assertThat(bound).isGreaterThanOrEqualTo(value("/objective/sdrObjective") * (1 - RELATIVE));
    }

    private double gain(String irsAp, int ud) {
        double gain = 0;
        for (int antenna = 0; antenna < antennas(); antenna++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < frame.at(irsAp).size(); n++) {
                // conj(h) v G
                double[] reflected = times(conjugate(entry("/channel/irsUd", ud, n)), reflection(n));
                double[] path = times(reflected, entry(irsAp, n, antenna));
                re += path[0];
                im += path[1];
            }
            double[] direct = direct(ud, antenna);
            gain += squared(re + direct[0], im - direct[1]);
        }
        return gain;
    }

    private int antennas() {
        JsonNode direct = frame.at("/channel/direct");
        return direct.isNull()
                ? frame.at("/channel/apIrs").get(0).size()
                : direct.get(0).size();
    }

    private double[] direct(int ud, int antenna) {
        return frame.at("/channel/direct").isNull() ? new double[2] : entry("/channel/direct", ud, antenna);
    }

    private double[] reflection(int element) {
        double phase = at("/decision/phasesRad", element);
        return new double[] {Math.cos(phase), Math.sin(phase)};
    }

    private double[] entry(String matrix, int row, int column) {
        JsonNode entry = frame.at(matrix).get(row).get(column);
        return new double[] {entry.get(0).asDouble(), entry.get(1).asDouble()};
    }

    private static double[] conjugate(double[] a) {
        return new double[] {a[0], -a[1]};
    }

    private static double[] times(double[] a, double[] b) {
        return new double[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
    }

    private static double squared(double re, double im) {
        return re * re + im * im;
    }

    private double rate(double powerW, double gain) {
        double snr = powerW * gain / value("/scenario/noiseW");
        return value("/scenario/bandwidthHz") * Math.log(1 + snr) / Math.log(2);
    }

    private double layers(int ud, int from, int to) {
        double flop = 0;
        for (int layer = from; layer < to; layer++) {
            flop += frame.at("/ud/layerFlop").get(ud).get(layer).asDouble();
        }
        return flop;
    }

    private static double transfer(double bit, double bps) {
        return bit == 0 ? 0 : bit / bps;
    }

    private double sum(String array) {
        double sum = 0;
        for (JsonNode term : frame.at(array)) {
            sum += term.asDouble();
        }
        return sum;
    }

    private double at(String array, int index) {
        return frame.at(array).get(index).asDouble();
    }

    private double value(String path) {
        return frame.at(path).asDouble();
    }

    private void same(String array, int index, double expected) {
        close(array + "/" + index, at(array, index), expected);
    }

    private static void close(String what, double found, double expected) {
        assertThat(found).as(what).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }
}
