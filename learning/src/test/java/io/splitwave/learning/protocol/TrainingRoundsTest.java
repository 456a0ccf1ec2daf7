package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.profile.CutFigures;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plans of rounds of training, and what they refuse. */
class TrainingRoundsTest {

    private static final BarrierRule ALL = new BarrierRule.All();
    private static final int[] CUTS = {1, 2, 1};
    private static final ServerSpec SERVER = new ServerSpec(1e9, 2, ServerDiscipline.FIFO);

    private final RoundLoad load = new RoundLoad(
            new TrainingProfile(
                    List.of(
                            new CutFigures(0, 0, 0, 4, 0),
                            new CutFigures(10, 20, 3, 8, 6),
                            new CutFigures(40, 80, 5, 2, 1)),
                    new SentBits(16, 4, 64, 32)),
            new int[] {1, 2, 3},
            2);

    private static List<String> kinds(Chain chain) {
        return chain.stages().stream().map(Stage::kind).toList();
    }

    private static List<Double> works(Chain chain) {
        return chain.stages().stream().map(Stage::work).toList();
    }

    private static List<String> names(List<Resource> resources) {
        return resources.stream().map(Resource::name).toList();
    }

    private static void assertServedBy(RoundPlan plan, List<Resource> resources) {
        Map<String, String> server = Map.of(
                "dl-model", "downlink",
                "dl-grad", "downlink",
                "ul-model", "uplink",
                "ul-act", "uplink",
                "ud-train", "device",
                "ud-fwd", "device",
                "ud-bwd", "device",
                "srv-fb", "server",
                "srv-agg", "aggregator");
        for (Chain chain : plan.chains()) {
            for (Stage stage : chain.stages()) {
                assertThat(resources.get(stage.resource()).name()).isEqualTo(server.get(stage.kind()));
                boolean sent = stage.kind().startsWith("dl-") || stage.kind().startsWith("ul-");
                assertThat(stage.unit()).isEqualTo(sent ? WorkUnit.BIT : WorkUnit.FLOP);
            }
        }
    }

    @Test
    void anAverageIsAMultiplyAddForEachParameterOfEachModel() {
        // 3 UDs, 5 parameters in all and 3 in front of cut 1
        assertThat(load.averageFlop(2)).isEqualTo(2 * 3 * 5.0);
        assertThat(load.averageFlop(1)).isEqualTo(2 * 3 * 3.0);
    }

    @Test
    void federatedLearningTrainsTheWholeAtTheDevice() {
        FederatedRound protocol = new FederatedRound(load, 7, ALL);
        RoundPlan plan = protocol.plan(new int[] {2, 0});
        assertThat(plan.chains()).extracting(Chain::member).containsExactly(2, 0, 3);
        assertThat(kinds(plan.chains().get(0))).containsExactly("dl-model", "ud-train", "ul-model");
        // 5 parameters of 16 bit; 3 samples, 2 iterations, 40 + 80 FLOP
        assertThat(works(plan.chains().get(0))).containsExactly(80.0, 720.0, 80.0);
        Chain aggregate = plan.chains().get(2);
        assertThat(aggregate.role()).isEqualTo(Role.SUPPORT);
        assertThat(aggregate.member()).isEqualTo(protocol.aggregator());
        assertThat(kinds(aggregate)).containsExactly("srv-agg");
        assertThat(works(aggregate)).containsExactly(7.0);
        assertThat(aggregate.stages().get(0).afterBarriers()).containsExactly(0);
        assertThat(plan.barriers()).containsExactly(new Barrier("sync", Map.of(0, 2, 2, 2), ALL));
        assertThat(names(protocol.resources())).containsExactly("downlink", "uplink", "device", "aggregator");
        assertServedBy(plan, protocol.resources());
    }

    @Test
    void splitFederatedLearningHasSevenStagesAndRepeatsFive() {
        SplitFederatedRound protocol =
                new SplitFederatedRound(load, 7, new BarrierRule.FirstK(2), new BarrierRule.Deadline(9));
        RoundPlan plan = protocol.plan(new int[] {0, 1, 2}, CUTS);
        Chain first = plan.chains().get(0);
        assertThat(kinds(first))
                .containsExactly(
                        "dl-model",
                        "ud-fwd",
                        "ul-act",
                        "srv-fb",
                        "dl-grad",
                        "ud-bwd",
                        "ud-fwd",
                        "ul-act",
                        "srv-fb",
                        "dl-grad",
                        "ud-bwd",
                        "ul-model");
        // 1 sample at cut 1: 3 parameters of 16 bit; 8 elements of 4 bit and 64; 30 + 60 FLOP behind; 6 elements of 32
        // bit
        assertThat(works(first))
                .containsExactly(48.0, 10.0, 96.0, 90.0, 192.0, 20.0, 10.0, 96.0, 90.0, 192.0, 20.0, 48.0);
        // 2 samples at the last cut: nothing is left to the server, which still computes the loss of what arrives
        assertThat(works(plan.chains().get(1)).subList(0, 6)).containsExactly(80.0, 80.0, 144.0, 0.0, 64.0, 160.0);
        Chain aggregate = plan.chains().get(3);
        assertThat(aggregate.role()).isEqualTo(Role.SUPPORT);
        assertThat(aggregate.stages().get(0).afterBarriers()).containsExactly(0, 1);
        assertThat(plan.barriers())
                .containsExactly(
                        new Barrier("k-of-n", Map.of(0, 11, 1, 11, 2, 11), new BarrierRule.FirstK(2)),
                        new Barrier("deadline", Map.of(0, 11, 1, 11, 2, 11), new BarrierRule.Deadline(9)));
        List<Resource> resources = protocol.resources(SERVER);
        assertThat(names(resources)).containsExactly("downlink", "uplink", "device", "server", "aggregator");
        assertThat(resources.get(SplitFederatedRound.SERVER_RESOURCE).discipline())
                .isEqualTo(new Discipline.Fifo(2));
        assertServedBy(plan, resources);
    }

    @Test
    void splitLearningChainsTheTurnsInTheOrderGiven() {
        SequentialSplitRound protocol = new SequentialSplitRound(load, ALL);
        RoundPlan plan = protocol.plan(new int[] {2, 0, 1}, CUTS);
        assertThat(plan.chains()).extracting(Chain::member).containsExactly(2, 0, 1);
        assertThat(plan.chains()).extracting(Chain::role).containsOnly(Role.MEMBER);
        assertThat(plan.barriers())
                .containsExactly(
                        new Barrier("turn of UD 2", Map.of(2, 11), ALL),
                        new Barrier("turn of UD 0", Map.of(0, 11), ALL),
                        new Barrier("sync", Map.of(0, 11, 1, 11, 2, 11), ALL));
        assertThat(plan.chains().get(0).stages().get(0).afterBarriers()).isEmpty();
        assertThat(plan.chains().get(1).stages().get(0).afterBarriers()).containsExactly(0);
        assertThat(plan.chains().get(2).stages().get(0).afterBarriers()).containsExactly(0, 1);
        // the chain of a device is the one of split federated learning
        RoundPlan parallel = new SplitFederatedRound(load, 0, ALL).plan(new int[] {2, 0, 1}, CUTS);
        for (int i = 0; i < 3; i++) {
            assertThat(kinds(plan.chains().get(i)))
                    .isEqualTo(kinds(parallel.chains().get(i)));
            assertThat(works(plan.chains().get(i)))
                    .isEqualTo(works(parallel.chains().get(i)));
        }
        assertServedBy(plan, protocol.resources(SERVER));
    }

    @Test
    void devicesThatTakeTurnsHaveNoOtherBarrierThanTheLastTurn() {
        for (BarrierRule rule : List.of(new BarrierRule.Deadline(2), new BarrierRule.FirstK(1))) {
            assertThatThrownBy(() -> new SequentialSplitRound(load, rule))
                    .hasMessageContaining("split-sequential round: UDs take turns")
                    .hasMessageContaining("must be All (sync), was " + rule);
        }
    }

    @Test
    void whatCannotBePlannedIsNamed() {
        SplitFederatedRound split = new SplitFederatedRound(load, 0, ALL);
        SequentialSplitRound turns = new SequentialSplitRound(load, ALL);
        FederatedRound federated = new FederatedRound(load, 0, ALL);
        assertThatThrownBy(() -> split.plan(new int[] {0}, new int[] {0, 1, 1}))
                .hasMessage("split-federated round: cut of UD 0 must be in 1..2, was 0");
        assertThatThrownBy(() -> turns.plan(new int[] {0}, new int[] {3, 1, 1}))
                .hasMessage("split-sequential round: cut of UD 0 must be in 1..2, was 3");
        assertThatThrownBy(() -> split.plan(new int[] {0}, new int[] {1}))
                .hasMessageContaining("each of the 3 UDs, was 1 values");
        assertThatThrownBy(() -> federated.plan(new int[0])).hasMessageContaining("at least 1 member is needed, was 0");
        assertThatThrownBy(() -> federated.plan(new int[] {3}))
                .hasMessageContaining("member must be a UD in 0..2, was 3");
        assertThatThrownBy(() -> turns.plan(new int[] {1, 1}, CUTS)).hasMessageContaining("member 1 is given twice");
        assertThatThrownBy(() -> new FederatedRound(load, -1, ALL))
                .hasMessage("federated round: aggregateFlop must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> new SplitFederatedRound(load, 0)).hasMessageContaining("at least 1 barrier rule");
        assertThatThrownBy(() -> split.resources(new ServerSpec(1e9, 1, ServerDiscipline.NONE)))
                .hasMessageContaining("must be DEDICATED, FIFO or PROCESSOR_SHARING, was NONE");
        assertThatThrownBy(() -> federated.roundTimeS(new int[] {0}, (member, stage) -> Double.NaN))
                .hasMessageContaining("rate of member 0, stage 'dl-model' must be >= 0, was NaN");
    }

    @Test
    void aStageThatNeverEndsMakesTheRoundInfinite() {
        FederatedRound federated = new FederatedRound(load, 7, ALL);
        StageRate silent = (member, stage) -> member == 1 && stage.kind().equals("ul-model") ? 0 : 10;
        assertThat(federated.roundTimeS(new int[] {0, 1}, silent)).isInfinite();
        assertThat(federated.roundTimeS(new int[] {0, 2}, silent)).isFinite();
    }
}
