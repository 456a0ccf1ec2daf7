package io.splitwave.scenarios.system.sfl;

/** Split federated learning (SFL): all devices train their parts at once with the server, and models are averaged. */
public final class SplitFederatedSystem implements SflSystem {
    /** The system; it holds nothing. */
    public SplitFederatedSystem() {}

    @Override
    public Protocol protocol() {
        return Protocol.SPLIT_FEDERATED;
    }

    @Override
    public String line() {
        return "split federated learning: all devices train at once with the server, models are averaged";
    }
}
