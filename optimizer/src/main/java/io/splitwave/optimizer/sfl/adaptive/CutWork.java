package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundState;

/**
 * What a round costs one device with one cut, whatever is decided otherwise.
 *
 * @param cut m
 * @param fixedS time of downlinks and server, s
 * @param cycles cycles of the device's clock, forward and backward
 * @param bit sent up, activations and model, bit
 */
record CutWork(int cut, double fixedS, double cycles, double bit) {

    static CutWork of(RoundState state, int ud, int cut) {
        RoundLoad load = state.load();
        Facilities facilities = state.facilities();
        int iterations = load.localIterations();
        double downBps = facilities.band().bps(1, facilities.apPowerW(), state.gain()[ud]);
        double downBit = load.modelBit(cut) + iterations * load.gradientBit(ud, cut);
        double serverFlop = iterations * load.serverFlop(ud, cut);
        double deviceFlop = iterations * (load.forwardFlop(ud, cut) + load.backwardFlop(ud, cut));
        return new CutWork(
                cut,
                (downBit == 0 ? 0 : downBit / downBps) + serverFlop / facilities.serverFlops(),
                deviceFlop / ComputeRate.flops(1, facilities.flopPerCycle()),
                load.modelBit(cut) + iterations * load.activationBit(ud, cut));
    }

    /** Time of computing at a clock, s; 0 where nothing is computed. */
    double computeS(double hz) {
        return cycles == 0 ? 0 : cycles / hz;
    }

    /** Energy of computing at a clock with a coefficient kappa of the power kappa f^3, J. */
    double computeJ(double coefficient, double hz) {
        return coefficient * cycles * hz * hz;
    }

    /** Whether the other costs at least as much in every way, so that it need not be looked at. */
    boolean dominates(CutWork other) {
        return fixedS <= other.fixedS && cycles <= other.cycles && bit <= other.bit;
    }
}
