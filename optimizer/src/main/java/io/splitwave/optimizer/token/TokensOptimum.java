package io.splitwave.optimizer.token;

/**
 * The joint optimum of tokens, bandwidth and power, with a proven bound.
 *
 * <p>For given tokens the best tau is the least one with which the demands fit into the band. For a given tau the choice of tokens is a
 * knapsack with convex costs. {@link TauSearch} looks through all taus.
 */
final class TokensOptimum implements TokenScheme {
    static final String NAME = "tokens-opt";

    /** What is added to the bound for rounding. */
    private static final double MARGIN = 1e-10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TokenDecision decide(TokenInstance instance) {
        TokenDemand demand = new TokenDemand(new TokenWork(instance));
        Admission admission = Admission.all(demand);
        TightBand band = new TightBand(demand);
        if (admission.uds().length == 0) {
            return band.decision(admission, new int[instance.uds()], 0);
        }
        TauSearch search = new TauSearch(band, admission.uds());
        double bound = search.run();
        return band.decision(admission, search.tokens(), bound * (1 + MARGIN));
    }
}
