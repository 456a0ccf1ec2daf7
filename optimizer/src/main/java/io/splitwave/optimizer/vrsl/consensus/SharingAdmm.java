package io.splitwave.optimizer.vrsl.consensus;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.ConsensusResidual;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.TwinBlock;

/**
 * The cuts of all devices, relaxed to weights, with the budgets of twin frequency and power shared by consensus: the
 * sharing problem of the alternating direction method of multipliers.
 *
 * <p>In each turn every device takes a step on its own part ({@link DeviceChoice}), towards its share; then the wishes
 * of all for each budget are projected on the budget and the scaled dual grows by the excess ({@link BudgetAgreement}).
 * The relaxed problem is convex. The step on the weights is a proximal one instead of a full minimisation; a fixed
 * point of the turn is an optimum of the relaxation all the same.
 *
 * <p>The penalties are {@value #PENALTY} of the mean marginal gain of a share at equal shares, so that the steps do not
 * depend on the units.
 */
public final class SharingAdmm {
    /** Measured on the setting of VRSL Section VI: 0.03 agrees slowly on the budgets, 0.3 on the cuts. */
    /** Share of the mean marginal gain that the penalties are. */
    public static final double PENALTY = 0.1;
    /** Larger than the rounding error of sums of delays. */
    private static final double ROUNDING = 1e-12;

    private final DeviceChoice[] devices;
    private final BudgetAgreement twins;
    private final BudgetAgreement power;
    private final double[] twinUse;
    private final double[] powerUse;
    private final double meanDelayS;

    /**
     * Starts with equal weights and shares.
     *
     * @param context the frame
     * @param gains the gains of the phases in force
     * @param cuts candidate cuts, each 1..M, at least one
     * @param rule the place each candidate would have
     */
    public SharingAdmm(FrameContext context, EffectiveGains gains, int[] cuts, TwinBlock rule) {
        CandidateTable table = new CandidateTable(context, gains, cuts, rule);
        int uds = context.userDevices();
        devices = new DeviceChoice[uds];
        twinUse = new double[uds];
        powerUse = new double[uds];
        double twinMarginalS = 0;
        double powerMarginalS = 0;
        double delayS = 0;
        int candidates = 0;
        for (int ud = 0; ud < uds; ud++) {
            devices[ud] = new DeviceChoice(table, ud);
            for (int candidate : table.finite(ud)) {
                twinMarginalS += table.twinMarginalS(ud, candidate);
                powerMarginalS += table.powerMarginalS(ud, candidate);
                delayS += table.delayS(ud, candidate, table.twinShareHz(), table.powerShareW());
                candidates++;
            }
        }
        int divisor = Math.max(candidates, 1);
        twins = new BudgetAgreement(uds, PENALTY * twinMarginalS / divisor);
        power = new BudgetAgreement(uds, PENALTY * powerMarginalS / divisor);
        meanDelayS = delayS > 0 ? delayS / divisor : 1;
    }

    /**
     * One turn of all devices and both budgets.
     *
     * @return how far from agreement the turn ended
     */
    public ConsensusResidual turn() {
        double squares = 0;
        for (int ud = 0; ud < devices.length; ud++) {
            DeviceChoice device = devices[ud];
            device.turn(twins.penaltyS(), twins.target(ud), power.penaltyS(), power.target(ud));
            twinUse[ud] = device.twinUse();
            powerUse[ud] = device.powerUse();
            squares += device.stepSquares();
        }
        twins.agree(twinUse);
        power.agree(powerUse);
        squares += twins.dualSquares() + power.dualSquares();
        return new ConsensusResidual(
                Math.max(twins.primal(), power.primal()), Math.sqrt(squares / devices.length) / meanDelayS);
    }

    /**
     * The candidate with the heaviest weight, the first of equals.
     *
     * @param ud k, 0..K-1
     * @return its place among the candidate cuts; 0 if no candidate of the device ends
     */
    public int heaviest(int ud) {
        return devices[ud].heaviest();
    }

    /**
     * The bound that the agreed prices prove: no choice of candidate cuts with their places, frequencies and powers
     * within the budgets has a smaller sum of delays under these gains. By weak duality any prices prove a bound.
     *
     * @return s, &gt;= 0; +Infinity if no candidate of some device ends
     */
    public double lowerBoundS() {
        double worth = (twins.priceS() + power.priceS()) * devices.length;
        double sum = 0;
        for (DeviceChoice device : devices) {
            sum += device.leastS(twins.priceS(), power.priceS());
        }
        return Double.isInfinite(sum) ? sum : Math.max(0, sum - worth - ROUNDING * (sum + worth));
    }
}
