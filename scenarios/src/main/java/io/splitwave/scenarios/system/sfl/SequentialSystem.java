package io.splitwave.scenarios.system.sfl;

/** Split learning (SL): devices take turns; each trains its part of the network together with the server and hands it on. */
public final class SequentialSystem implements SflSystem {
    /** The system; it holds nothing. */
    public SequentialSystem() {}

    @Override
    public Protocol protocol() {
        return Protocol.SPLIT_SEQUENTIAL;
    }

    @Override
    public String line() {
        return "split learning: devices train one after the other, each with the server";
    }
}
