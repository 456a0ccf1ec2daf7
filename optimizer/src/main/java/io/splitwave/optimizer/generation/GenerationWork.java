package io.splitwave.optimizer.generation;

import io.splitwave.network.rate.SignalToNoise;

/**
 * Rate, times and energy of a user device (UD) n with l subcarriers and power p, in both models of noise: the one home of these
 * formulas, for schemes, planned figures and the event simulation. Immutable.
 *
 * <p>Everywhere n is 0 to N-1, l is 1 to M, and p is finite and greater than 0, W.
 */
public final class GenerationWork {
    private final GenerationInstance instance;
    private final SubcarrierLink link;
    private final double[] gain; // [n]
    private final double[] holdS; // [n]
    private final double[] computeS; // [n]
    private final double[] computeJ; // [n]
    private final double[] energyBudgetJ; // [n]

    /**
     * The work of an instance.
     *
     * @param instance what is known
     */
    public GenerationWork(GenerationInstance instance) {
        this.instance = instance;
        link = new SubcarrierLink(instance.subcarrierHz(), instance.noiseWPerHz(), instance.noiseBand());
        gain = instance.gain();
        holdS = instance.holdS();
        computeS = instance.computeS();
        computeJ = instance.computeJ();
        energyBudgetJ = instance.energyBudgetJ();
    }

    /**
     * The instance.
     *
     * @return as given
     */
    public GenerationInstance instance() {
        return instance;
    }

    /**
     * R, rate of the upload.
     *
     * @param n UD
     * @param subcarriers l
     * @param powerW p, W
     * @return bit/s; 0 if the gain is 0
     */
    public double rateBps(int n, int subcarriers, double powerW) {
        return link.bps(subcarriers, powerW, gain[n]);
    }

    /**
     * T_mu = s / R, time of the upload.
     *
     * @param n UD
     * @param subcarriers l
     * @param powerW p, W
     * @return s; infinite if the gain is 0
     */
    public double uploadS(int n, int subcarriers, double powerW) {
        return instance.modelBit() / rateBps(n, subcarriers, powerW);
    }

    /**
     * T_n = T_cp + T_mu, when the model of a UD has arrived.
     *
     * @param n UD
     * @param subcarriers l
     * @param powerW p, W
     * @return s from the start of the round; infinite if the gain is 0 or the UD cannot be reached
     */
    public double arrivalS(int n, int subcarriers, double powerW) {
        return computeS[n] + uploadS(n, subcarriers, powerW);
    }

    /**
     * E_cp + p T_mu, energy of a UD in the round.
     *
     * @param n UD
     * @param subcarriers l
     * @param powerW p, W
     * @return J, greater than 0; infinite if the gain is 0
     */
    public double energyJ(int n, int subcarriers, double powerW) {
        return computeJ[n] + powerW * uploadS(n, subcarriers, powerW);
    }

    /**
     * Time that a UD has, min(t_hold, t_max).
     *
     * @param n UD
     * @return s from the start of the round, finite, at least 0
     */
    public double limitS(int n) {
        return Math.min(holdS[n], instance.longestS());
    }

    /**
     * Whether a UD keeps its budget of energy, to the last bit of {@link #energyJ}.
     *
     * @param n UD
     * @param subcarriers l
     * @param powerW p, W
     * @return true if it does
     */
    public boolean keepsBudget(int n, int subcarriers, double powerW) {
        return energyJ(n, subcarriers, powerW) <= energyBudgetJ[n];
    }

    /** E, most energy of a UD in the round, J. */
    double energyBudgetJ(int n) {
        return energyBudgetJ[n];
    }

    /**
     * The power that needs the fewest subcarriers to arrive at a time within the budget: (E - E_cp) / (T - T_cp), within the limits
     * of power. Below it the time, above it the energy decides.
     */
    double fewestPowerW(int n, double arrivalS) {
        double bothW = (energyBudgetJ[n] - computeJ[n]) / (arrivalS - computeS[n]);
        return Math.min(instance.powerMaxW(), Math.max(instance.powerMinW(), bothW));
    }

    /** Derivative of the energy by the power, J/W; greater than 0 where the gain is. */
    double energySlope(int n, int subcarriers, double powerW) {
        double ratio = SignalToNoise.ratio(powerW, gain[n], link.noiseW(subcarriers));
        return uploadS(n, subcarriers, powerW) * (1 - ratio / ((1 + ratio) * Math.log1p(ratio)));
    }
}
