package io.splitwave.optimizer.partition;

import io.splitwave.learning.protocol.request.InferenceLoad;
import io.splitwave.learning.protocol.request.InferenceTimes;

/**
 * Latency, energy and cost of a request that is alone, by cut. Times and energy are those of {@link InferenceTimes}, the one home of
 * these formulas, which the event simulation uses as well; cost has its home here. Immutable.
 *
 * <p>Everywhere c is a place in the cuts of the instance, and R the rate of the link, bit/s, finite, at least 0. At R = 0 what sends
 * never arrives. A cut that sends nothing has no transmission, round trip or server.
 */
public final class PartitionWork {
    /** What a request that is late costs on top. */
    public static final double LATE_COST = 1;

    private final PartitionInstance instance;

    /**
     * The work of an instance.
     *
     * @param instance what is known
     */
    public PartitionWork(PartitionInstance instance) {
        this.instance = instance;
    }

    /**
     * The instance.
     *
     * @return as given
     */
    public PartitionInstance instance() {
        return instance;
    }

    /**
     * F_c / U, how long the device computes.
     *
     * @param c cut
     * @return s
     */
    public double deviceS(int c) {
        return times(c, 0).deviceS();
    }

    /**
     * b_c / R, how long the device sends.
     *
     * @param c cut
     * @param bps R, bit/s
     * @return s; 0 where nothing is sent, else infinite if the rate is 0
     * @throws IllegalArgumentException if the rate is out of its range
     */
    public double sendingS(int c, double bps) {
        return times(c, bps).sendingS();
    }

    /**
     * (F - F_c) / S, how long the server computes.
     *
     * @param c cut
     * @return s
     */
    public double serverS(int c) {
        return times(c, 0).serverS();
    }

    /**
     * Round trip of a request, if it leaves the device.
     *
     * @param c cut
     * @return RTT, s; 0 where nothing is sent
     */
    public double roundTripS(int c) {
        return load(c).answerS();
    }

    /**
     * F_c / U + b_c / R + RTT + (F - F_c) / S, from arrival to answer.
     *
     * @param c cut
     * @param bps R, bit/s
     * @return s; may be infinite
     */
    public double latencyS(int c, double bps) {
        return times(c, bps).latencyS();
    }

    /**
     * P_C F_c / U + P_T b_c / R + P_idle (RTT + (F - F_c) / S), energy of the device.
     *
     * @param c cut
     * @param bps R, bit/s
     * @return J; infinite if the device sends for ever
     */
    public double energyJ(int c, double bps) {
        return energyJ(times(c, bps));
    }

    /**
     * What a request costs at a cut, as data for plans. The decision takes no time.
     *
     * @param c cut
     * @return the load
     */
    public InferenceLoad load(int c) {
        PartitionCut cut = cut(c);
        return new InferenceLoad(0, cut.deviceFlop(), cut.bit(), cut.serverFlop(), instance.roundTripS());
    }

    /**
     * How long each stage of a request takes.
     *
     * @param c cut
     * @param bps R, bit/s
     * @return the times
     * @throws IllegalArgumentException if the rate is out of its range
     */
    public InferenceTimes times(int c, double bps) {
        if (!(bps >= 0 && bps < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("partition: the rate must be finite and >= 0 bit/s, was " + bps);
        }
        return InferenceTimes.alone(load(c), instance.deviceFlopPerS(), bps, instance.serverFlopPerS());
    }

    /**
     * J = w_T latency / L_max + w_E E / E_local + w_P rho_c, of planned times.
     *
     * @param c cut
     * @param bps R, bit/s
     * @return at least 0; infinite if the request never arrives
     */
    public double objective(int c, double bps) {
        return objective(c, times(c, bps));
    }

    /**
     * J of given latency and energy.
     *
     * @param c cut
     * @param latencyS from arrival to answer, s
     * @param energyJ of the device, J
     * @return at least 0; infinite if the request never arrives, whatever the weights
     */
    public double objective(int c, double latencyS, double energyJ) {
        if (Double.isInfinite(latencyS)) {
            return latencyS;
        }
        PartitionWeights weights = instance.weights();
        return weights.latency() * latencyS / instance.latencyMaxS()
                + weights.energy() * energyJ / instance.energyLocalJ()
                + weights.privacy() * cut(c).leakage();
    }

    /**
     * Whether a request of this latency is in time.
     *
     * @param latencyS from arrival to answer, s
     * @return true up to L_max, inclusive
     */
    public boolean inTime(double latencyS) {
        return latencyS <= instance.latencyMaxS();
    }

    /**
     * What a request costs: J, and {@link #LATE_COST} more if it is late.
     *
     * @param c cut
     * @param bps the rate that the link has, bit/s
     * @return at least 0; infinite if the request never arrives
     */
    public double cost(int c, double bps) {
        InferenceTimes times = times(c, bps);
        return objective(c, times) + (inTime(times.latencyS()) ? 0 : LATE_COST);
    }

    private double objective(int c, InferenceTimes times) {
        return objective(c, times.latencyS(), energyJ(times));
    }

    private double energyJ(InferenceTimes times) {
        PartitionPower power = instance.power();
        return times.energyJ(power.computeW(), power.transmitW(), power.idleW());
    }

    private PartitionCut cut(int c) {
        return instance.cuts().get(c);
    }
}
