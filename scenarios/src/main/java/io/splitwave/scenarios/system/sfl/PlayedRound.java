package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.learning.protocol.FederatedRound;
import io.splitwave.learning.protocol.SequentialSplitRound;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.learning.protocol.StageRate;
import java.util.List;

/** A round of one of the three protocols, in one shape: cuts are given to all, and not looked at where nothing is cut. */
interface PlayedRound {
    /** What serves the stages, in the order of the round's resource constants. */
    List<Resource> resources();

    /**
     * The plan of a round.
     *
     * @param members devices that take part, ascending
     * @param cut of each device
     */
    RoundPlan plan(int[] members, int[] cut);

    /** The closed form of its time with a dedicated server and constant rates, s; infinite if a rate is 0. */
    double timeS(int[] members, int[] cut, StageRate rate);

    /** The closed form of one device's chain with a dedicated server and constant rates, s; infinite if a rate is 0. */
    double deviceTimeS(int ud, int[] cut, StageRate rate);

    static PlayedRound of(FederatedRound round) {
        return new PlayedRound() {
            @Override
            public List<Resource> resources() {
                return round.resources();
            }

            @Override
            public RoundPlan plan(int[] members, int[] cut) {
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
            public RoundPlan plan(int[] members, int[] cut) {
                return round.plan(members, cut);
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
        return new PlayedRound() {
            @Override
            public List<Resource> resources() {
                return round.resources(server);
            }

            @Override
            public RoundPlan plan(int[] members, int[] cut) {
                return round.plan(members, cut);
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
}
