package io.splitwave.scenarios.system.sfl;

/** Federated learning (FL): every device trains the whole network on its own data, and the server averages the models. */
public final class FederatedSystem implements SflSystem {
    /** The system; it holds nothing. */
    public FederatedSystem() {}

    @Override
    public Protocol protocol() {
        return Protocol.FEDERATED;
    }

    @Override
    public String line() {
        return "federated learning: every device trains the whole network, models are averaged";
    }
}
