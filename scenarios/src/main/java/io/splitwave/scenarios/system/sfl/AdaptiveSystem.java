package io.splitwave.scenarios.system.sfl;

/** Adaptive split federated learning (ASFL): split federated learning with a cut, power, clock and share for each device. */
public final class AdaptiveSystem implements SflSystem {
    /** The system; it holds nothing. */
    public AdaptiveSystem() {}

    @Override
    public Protocol protocol() {
        return Protocol.ADAPTIVE;
    }

    @Override
    public String line() {
        return "adaptive split federated learning: each device its own cut, power, clock and share, under an energy budget";
    }
}
