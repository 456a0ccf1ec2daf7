package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.protocol.FederatedRound;
import io.splitwave.learning.protocol.SequentialSplitRound;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.optimizer.sfl.RoundSchemes;
import java.util.List;

/** The systems of the family: what differs between them. */
enum Protocol {
    FEDERATED("federated", false, false, true) {
        @Override
        PlayedRound round(RoundLoad load, ServerSpec server, double aggregateFlop, List<BarrierRule> rules) {
            return PlayedRound.of(new FederatedRound(load, aggregateFlop, rules.toArray(BarrierRule[]::new)));
        }
    },
    SPLIT_SEQUENTIAL("split-sequential", true, true, false) {
        @Override
        PlayedRound round(RoundLoad load, ServerSpec server, double aggregateFlop, List<BarrierRule> rules) {
            return PlayedRound.of(new SequentialSplitRound(load, rules.get(0)), server);
        }
    },
    SPLIT_FEDERATED("split-federated", true, false, true) {
        @Override
        PlayedRound round(RoundLoad load, ServerSpec server, double aggregateFlop, List<BarrierRule> rules) {
            return PlayedRound.of(
                    new SplitFederatedRound(load, aggregateFlop, rules.toArray(BarrierRule[]::new)), server);
        }
    },
    ADAPTIVE("asfl", true, false, true) {
        @Override
        PlayedRound round(RoundLoad load, ServerSpec server, double aggregateFlop, List<BarrierRule> rules) {
            return rules.isEmpty()
                    ? PlayedRound.alone(new SplitFederatedRound(load, aggregateFlop, new BarrierRule.All()), server)
                    : PlayedRound.of(
                            new SplitFederatedRound(load, aggregateFlop, rules.toArray(BarrierRule[]::new)), server);
        }
    };

    private final String system;
    private final boolean splits;
    private final boolean takesTurns;
    private final boolean aggregates;

    Protocol(String system, boolean splits, boolean takesTurns, boolean aggregates) {
        this.system = system;
        this.splits = splits;
        this.takesTurns = takesTurns;
        this.aggregates = aggregates;
    }

    /** Name of the system. */
    String system() {
        return system;
    }

    /** Whether the network is cut; if not, each device trains all of it. */
    boolean splits() {
        return splits;
    }

    /** Whether devices train one after the other. */
    boolean takesTurns() {
        return takesTurns;
    }

    /** Whether models are averaged at the end of a round. */
    boolean aggregates() {
        return aggregates;
    }

    /** Who may decide its rounds. */
    RoundSchemes schemes() {
        return adapts() ? AdaptiveParts.schemes() : RoundSchemes.plain();
    }

    /** The program's own schemes of it. */
    RoundSchemes ownSchemes() {
        return adapts() ? AdaptiveParts.ownSchemes() : RoundSchemes.plain(List.of());
    }

    /** Whether devices are selected, and decisions keep limits of energy and time. */
    boolean adapts() {
        return this == ADAPTIVE;
    }

    /**
     * The rounds of one replication.
     *
     * @param load what a round costs each device
     * @param server how the server serves
     * @param aggregateFlop work of an aggregation, FLOP; not looked at where nothing is averaged
     * @param rules of the barrier at the end; none only where devices have rounds of their own
     */
    abstract PlayedRound round(RoundLoad load, ServerSpec server, double aggregateFlop, List<BarrierRule> rules);
}
