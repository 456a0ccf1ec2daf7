package io.splitwave.optimizer.token;

/** The tokens are given; bandwidth and power are the best for them. */
final class GivenTokens implements TokenScheme {
    /** Chooses tokens. */
    interface Choice {
        /**
         * Tokens of all UDs.
         *
         * @param demand of the instance
         * @return K in [K_min, N], {@code [ud]}
         */
        int[] tokens(TokenDemand demand);
    }

    private final String name;
    private final Choice choice;

    GivenTokens(String name, Choice choice) {
        this.name = name;
        this.choice = choice;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public TokenDecision decide(TokenInstance instance) {
        TokenDemand demand = new TokenDemand(new TokenWork(instance));
        int[] tokens = choice.tokens(demand);
        Admission admission = Admission.all(demand).keeping(demand, tokens);
        return new TightBand(demand).decision(admission, tokens, Double.NaN);
    }
}
