package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Sample;
import java.util.List;

/**
 * The claims about errors of estimates and what decisions by them cost.
 *
 * @param energy ways where energy weighs most
 * @param withLstm whether the LSTM was played
 */
record ErrorClaims(Hindsight energy, boolean withLstm) {
    private static final double BPS_OF_MBPS = 1e6;

    private static final String STUDIED =
            "measured in our study: 6.77 and 6.47 Mbit/s for ridge and LSTM, 8.66 for the last value";

    List<Claim> claims() {
        return List.of(errLess(), costLess());
    }

    private List<Way> taught() {
        return withLstm ? List.of(Way.RIDGE, Way.LSTM) : List.of(Way.RIDGE);
    }

    private Sample errorMbps(Way way) {
        return energy.of(way, Requests.ERROR).over(BPS_OF_MBPS);
    }

    private Claim errLess() {
        return Claim.of(
                "what learns estimates better than the last value",
                STUDIED,
                "the mean absolute error is smaller than that of `last`",
                taught().stream()
                        .map(way ->
                                Check.less(way.name() + " minus last", "Mbit/s", errorMbps(way), errorMbps(Way.LAST)))
                        .toList());
    }

    private Claim costLess() {
        return Claim.of(
                        "so it decides better",
                        "measured in our study: LSTM .721, the last value .662",
                        "where energy weighs most the mean cost is lower than that of `last`",
                        taught().stream()
                                .map(way -> Check.below(way.name() + " minus last", "", energy.more(way, Way.LAST), 0))
                                .toList())
                .remarked(
                        "A smaller error need not decide better: latency is convex in the rate, and lateness costs on one side only.");
    }
}
