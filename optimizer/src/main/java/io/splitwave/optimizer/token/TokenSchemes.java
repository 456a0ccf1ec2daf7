package io.splitwave.optimizer.token;

import io.splitwave.optimizer.option.NamedEntries;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The schemes for tokens. A new one is a class and a line. */
public final class TokenSchemes {
    private static final NamedEntries<TokenSchemeEntry> BY_NAME =
            new NamedEntries<>("scheme", entries(), TokenSchemeEntry::name);

    private TokenSchemes() {}

    /**
     * All schemes.
     *
     * @return entries with names of their own
     */
    public static List<TokenSchemeEntry> entries() {
        return List.of(
                new TokenSchemeEntry(
                        "all-tokens",
                        "every token is sent; bandwidth and power are the best for that",
                        settings -> new GivenTokens("all-tokens", TokenSchemes::all)),
                new TokenSchemeEntry(
                        EqualBandwidth.NAME,
                        "equal bandwidth for all UDs that send; tokens and power are the best for that",
                        settings -> new EqualBandwidth()),
                new TokenSchemeEntry(
                        "fixed-tokens",
                        "each UD keeps the same number of tokens; bandwidth and power are the best for that",
                        settings -> new GivenTokens("fixed-tokens", demand -> fixed(demand, settings.fixedTokens()))),
                new TokenSchemeEntry(
                        "random-tokens",
                        "each UD keeps a uniform number of those tokens that it could send alone; bandwidth and power are the best"
                                + " for that",
                        settings -> new GivenTokens("random-tokens", demand -> random(demand, settings.chance()))),
                new TokenSchemeEntry(
                        Alternation.NAME,
                        "power, bandwidth and tokens in turn, as the source does; stalls at its start",
                        settings -> Alternation.fromMostTokens()),
                new TokenSchemeEntry(
                        TokensOptimum.NAME,
                        "the joint optimum of tokens, bandwidth and power, with a proven bound",
                        settings -> new TokensOptimum()));
    }

    /**
     * The names of the schemes.
     *
     * @return in alphabetical order
     */
    public static List<String> names() {
        return BY_NAME.names();
    }

    /**
     * Makes a scheme for one replication.
     *
     * @param name its name
     * @param settings what it is given
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name
     */
    public static TokenScheme create(String name, TokenSchemeSettings settings) {
        return BY_NAME.named(name).maker().apply(settings);
    }

    private static int[] all(TokenDemand demand) {
        return fixed(demand, demand.instance().tokens());
    }

    private static int[] fixed(TokenDemand demand, int kept) {
        TokenInstance instance = demand.instance();
        if (kept < instance.tokensMin() || kept > instance.tokens()) {
            throw new IllegalArgumentException("fixed-tokens: fixedTokens must be in [" + instance.tokensMin() + ", "
                    + instance.tokens() + "], was " + kept);
        }
        int[] tokens = new int[demand.uds()];
        Arrays.fill(tokens, kept);
        return tokens;
    }

    /** One draw for each UD, also for those that cannot send, so that a UD's draw does not depend on the others. */
    private static int[] random(TokenDemand demand, DoubleSupplier chance) {
        TokenInstance instance = demand.instance();
        int[] tokens = new int[demand.uds()];
        for (int ud = 0; ud < tokens.length; ud++) {
            int most = Math.max(instance.tokensMin(), demand.mostTokens(ud, instance.bandwidthHz()));
            int choices = most - instance.tokensMin() + 1;
            tokens[ud] = instance.tokensMin() + Math.min(choices - 1, (int) (chance.getAsDouble() * choices));
        }
        return tokens;
    }
}
