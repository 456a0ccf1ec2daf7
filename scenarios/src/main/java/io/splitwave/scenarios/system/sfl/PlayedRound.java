package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.learning.protocol.FederatedRound;
import io.splitwave.learning.protocol.SequentialSplitRound;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.learning.protocol.StageRate;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundRates;
import java.util.List;

/** A round of one of the protocols, in one shape: cuts are given to all, and not looked at where nothing is cut. */
interface PlayedRound {
    /** What serves the stages, in the order of the round's resource constants. */
    List<Resource> resources();

    /**
     * The plan of a round.
     *
     * @param members devices of the round, ascending
     * @param decision their cuts, and who is left out
     */
    RoundPlan plan(int[] members, RoundDecision decision);

    /** The closed form of its time with a dedicated server and constant rates, s; infinite if a rate is 0. */
    double timeS(int[] members, int[] cut, StageRate rate);

    /** The closed form of one device's chain with a dedicated server and constant rates, s; infinite if a rate is 0. */
    double deviceTimeS(int ud, int[] cut, StageRate rate);

    /**
     * The energy of one device in a round with constant rates, J; only where a network is cut.
     *
     * @throws IllegalStateException if nothing is cut
     */
    default double deviceEnergyJ(int ud, int[] cut, RoundRates rates) {
        throw new IllegalStateException("the energy of a device is planned only where decisions keep a budget");
    }

    static PlayedRound of(FederatedRound round) {
        return new PlayedRound() {
            @Override
            public List<Resource> resources() {
                return round.resources();
            }

            @Override
            public RoundPlan plan(int[] members, RoundDecision decision) {
                return round.plan(members);
            }

            @Override
            public double timeS(int[] members, int[] cut, StageRate rate) {
                return round.roundTimeS(members, rate);
            }

            @Override
            public double deviceTimeS(int ud, int[] cut, StageRate rate) {
                return round.deviceTimeS(ud, rate);
            }
        };
    }

    static PlayedRound of(SequentialSplitRound round, ServerSpec server) {
        return new PlayedRound() {
            @Override
            public List<Resource> resources() {
                return round.resources(server);
            }

            @Override
            public RoundPlan plan(int[] members, RoundDecision decision) {
                return round.plan(members, decision.copyCut());
            }

            @Override
            public double timeS(int[] members, int[] cut, StageRate rate) {
                return round.roundTimeS(members, cut, rate);
            }

            @Override
            public double deviceTimeS(int ud, int[] cut, StageRate rate) {
                return round.deviceTimeS(ud, cut, rate);
            }
        };
    }

    static PlayedRound of(SplitFederatedRound round, ServerSpec server) {
        return new SplitFederated(round, server, false);
    }

    /** Rounds without a barrier, each of one device; their model is merged when it arrives. */
    static PlayedRound alone(SplitFederatedRound round, ServerSpec server) {
        return new SplitFederated(round, server, true);
    }

    /**
     * Rounds of split federated learning.
     *
     * @param alone whether each is of one device, without a barrier and an average at its end
     */
    record SplitFederated(SplitFederatedRound round, ServerSpec server, boolean alone) implements PlayedRound {
        @Override
        public List<Resource> resources() {
            return round.resources(server);
        }

        @Override
        public RoundPlan plan(int[] members, RoundDecision decision) {
            return alone
                    ? round.planAlone(members[0], decision.copyCut(), decision.leftOut())
                    : round.plan(members, decision.copyCut(), decision.leftOut());
        }

        @Override
        public double timeS(int[] members, int[] cut, StageRate rate) {
            return alone ? deviceTimeS(members[0], cut, rate) : round.roundTimeS(members, cut, rate);
        }

        @Override
        public double deviceTimeS(int ud, int[] cut, StageRate rate) {
            return round.deviceTimeS(ud, cut, rate);
        }

        @Override
        public double deviceEnergyJ(int ud, int[] cut, RoundRates rates) {
            return round.deviceEnergyJ(ud, cut, rates, rates::powerW);
        }
    }
}
