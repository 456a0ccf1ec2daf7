package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Barrier;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.kernel.round.ZeroRate;
import io.splitwave.learning.profile.ModelProfile;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitRoundTest {

    private static final int[] BOTH = {0, 1};
    private static final boolean[] LOCALLY = {true, true};

    private final ModelProfile profile = new ModelProfile(
            new double[][] {{1, 2, 4}, {8, 16, 32}}, new double[] {0, 5, 6, 7}, new double[] {20, 15, 10, 5});
    private final SplitRound withServer = new SplitRound(profile, true, new BarrierRule.All());
    private final SplitRound withoutServer = new SplitRound(profile, false);

    @Test
    void aSplitRoundIsTheFourStagesInOrder() {
        // UD 0 cuts after 2 and computes itself, UD 1 after 1 at its twin; sizes and sums of layers by hand
        RoundPlan plan = withServer.plan(RoundForm.SPLIT, BOTH, new int[] {2, 1}, new boolean[] {true, false});
        assertThat(stagesOf(plan, 0))
                .containsExactly(
                        tuple("downlink", 0, 6.0, WorkUnit.BIT, List.of()),
                        tuple("compute", 2, 3.0, WorkUnit.FLOP, List.of(0)),
                        tuple("uplink", 1, 10.0, WorkUnit.BIT, List.of(1)),
                        tuple("server", 4, 4.0, WorkUnit.FLOP, List.of(2)));
        assertThat(stagesOf(plan, 1))
                .containsExactly(
                        tuple("downlink", 0, 5.0, WorkUnit.BIT, List.of()),
                        tuple("compute", 3, 8.0, WorkUnit.FLOP, List.of(0)),
                        tuple("uplink", 1, 15.0, WorkUnit.BIT, List.of(1)),
                        tuple("server", 4, 48.0, WorkUnit.FLOP, List.of(2)));
        assertThat(plan.chains()).flatExtracting(c -> c.stages()).allSatisfy(stage -> {
            assertThat(stage.zeroRate()).isEqualTo(ZeroRate.WAIT);
            assertThat(stage.afterBarriers()).isEmpty();
        });
    }

    /** Chains are kept from round to round; whatever was played before, a plan is that of a protocol that has kept none. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theRoundsBeforeDoNotShow(int seed) {
        Random random = new Random(seed);
        SplitRound used = new SplitRound(profile, seed > 1, new BarrierRule.All());
        int kept = 0;
        RoundPlan before = null;
        for (int round = 0; round < 50; round++) {
            int[] cut = {1 + random.nextInt(3), 1 + random.nextInt(3)};
            boolean[] local = {random.nextBoolean(), random.nextBoolean()};
            RoundPlan plan = used.plan(RoundForm.SPLIT, BOTH, cut, local);
            RoundPlan fresh =
                    new SplitRound(profile, seed > 1, new BarrierRule.All()).plan(RoundForm.SPLIT, BOTH, cut, local);
            assertThat(plan.chains()).isEqualTo(fresh.chains());
            kept += before != null && plan.chains().get(0) == before.chains().get(0) ? 1 : 0;
            before = plan;
        }
        assertThat(kept).as("rounds with the chain of the one before").isBetween(1, 25);
    }

    private static List<Tuple> stagesOf(RoundPlan plan, int chain) {
        return plan.chains().get(chain).stages().stream()
                .map((Stage s) -> tuple(s.kind(), s.resource(), s.work(), s.unit(), s.afterStages()))
                .toList();
    }

    @Test
    void withoutServerTimeTheUplinkIsTheEnd() {
        RoundPlan plan = withoutServer.plan(RoundForm.SPLIT, new int[] {1}, new int[] {9, 3}, LOCALLY);
        assertThat(plan.chains()).hasSize(1);
        assertThat(plan.chains().get(0).member()).isEqualTo(1);
        assertThat(plan.chains().get(0).stages())
                .extracting(Stage::kind)
                .containsExactly("downlink", "compute", "uplink");
        assertThat(plan.barriers()).isEmpty();
    }

    @Test
    void aLocalRoundIsAllLayersAtTheDevice() {
        RoundPlan plan = withServer.plan(RoundForm.LOCAL, BOTH, new int[] {3, 3}, LOCALLY);
        assertThat(stagesOf(plan, 1)).containsExactly(tuple("compute", 2, 56.0, WorkUnit.FLOP, List.of()));
        assertThat(plan.barriers()).containsExactly(new Barrier("sync", Map.of(0, 0, 1, 0), new BarrierRule.All()));
    }

    @Test
    void anOffloadedRoundSendsTheRawInputAndAlwaysHasAServer() {
        RoundPlan plan = withoutServer.plan(RoundForm.OFFLOAD, BOTH, new int[] {0, 0}, LOCALLY);
        assertThat(stagesOf(plan, 1))
                .containsExactly(
                        tuple("uplink", 1, 20.0, WorkUnit.BIT, List.of()),
                        tuple("server", 4, 56.0, WorkUnit.FLOP, List.of(0)));
    }

    @Test
    void eachRuleIsABarrierOverTheEndsOfTheChains() {
        SplitRound round = new SplitRound(profile, true, new BarrierRule.FirstK(1), new BarrierRule.Deadline(2));
        assertThat(round.plan(RoundForm.SPLIT, BOTH, new int[] {1, 3}, LOCALLY).barriers())
                .containsExactly(
                        new Barrier("k-of-n", Map.of(0, 3, 1, 3), new BarrierRule.FirstK(1)),
                        new Barrier("deadline", Map.of(0, 3, 1, 3), new BarrierRule.Deadline(2)));
    }

    @Test
    void onlyTheServerMayQueue() {
        assertThat(withServer.resources(new ServerSpec(1e9, 3, ServerDiscipline.FIFO)))
                .containsExactly(
                        new Resource("downlink", new Discipline.Dedicated()),
                        new Resource("uplink", new Discipline.Dedicated()),
                        new Resource("device", new Discipline.Dedicated()),
                        new Resource("twin", new Discipline.Dedicated()),
                        new Resource("server", new Discipline.Fifo(3)));
        assertThat(serverOf(withServer, ServerDiscipline.PROCESSOR_SHARING))
                .isEqualTo(new Discipline.ProcessorSharing(2));
        assertThat(serverOf(withServer, ServerDiscipline.DEDICATED)).isEqualTo(new Discipline.Dedicated());
        assertThat(serverOf(withoutServer, ServerDiscipline.NONE)).isEqualTo(new Discipline.Dedicated());
    }

    private static Discipline serverOf(SplitRound round, ServerDiscipline discipline) {
        return round.resources(new ServerSpec(1e9, 2, discipline))
                .get(SplitRound.SERVER_RESOURCE)
                .discipline();
    }

    @Test
    void aServerThatContradictsTheProtocolIsRefused() {
        assertThatThrownBy(() -> withServer.resources(new ServerSpec(1, 1, ServerDiscipline.NONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is modelled");
        assertThatThrownBy(() -> withoutServer.resources(new ServerSpec(1, 1, ServerDiscipline.FIFO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not modelled");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4})
    void cutsOutsideTheModelAreRefused(int cut) {
        assertThatThrownBy(() -> withServer.plan(RoundForm.SPLIT, BOTH, new int[] {1, cut}, LOCALLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cut of UD 1 must be in 1..3 for SPLIT, was " + cut);
    }

    @Test
    void cutsAndPlacesFitTheForm() {
        assertThatThrownBy(() -> withServer.plan(RoundForm.LOCAL, BOTH, new int[] {3, 2}, LOCALLY))
                .hasMessageContaining("3..3 for LOCAL, was 2");
        assertThatThrownBy(() -> withServer.plan(RoundForm.OFFLOAD, BOTH, new int[] {0, 1}, LOCALLY))
                .hasMessageContaining("0..0 for OFFLOAD, was 1");
        assertThatThrownBy(() -> withServer.plan(RoundForm.LOCAL, BOTH, new int[] {3, 3}, new boolean[] {true, false}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UD 1 must compute itself");
    }

    @Test
    void membersAreDistinctDevicesOfTheProfile() {
        int[] cut = {1, 1};
        assertThatThrownBy(() -> withServer.plan(RoundForm.SPLIT, new int[0], cut, LOCALLY))
                .hasMessageContaining("at least 1 member");
        assertThatThrownBy(() -> withServer.plan(RoundForm.SPLIT, new int[] {2}, cut, LOCALLY))
                .hasMessageContaining("UD in 0..1, was 2");
        assertThatThrownBy(() -> withServer.plan(RoundForm.SPLIT, new int[] {-1}, cut, LOCALLY))
                .hasMessageContaining("was -1");
        assertThatThrownBy(() -> withServer.plan(RoundForm.SPLIT, new int[] {1, 1}, cut, LOCALLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("member 1");
        assertThatThrownBy(() -> withServer.plan(RoundForm.SPLIT, BOTH, new int[3], LOCALLY))
                .hasMessageContaining("cut must hold a value for each of the 2 UDs");
        assertThatThrownBy(() -> withServer.plan(RoundForm.SPLIT, BOTH, cut, new boolean[1]))
                .hasMessageContaining("local must hold");
    }

    @ParameterizedTest
    @EnumSource(ServerDiscipline.class)
    void serversAreChecked(ServerDiscipline discipline) {
        assertThatThrownBy(() -> new ServerSpec(0, 1, discipline)).hasMessageContaining("speedFlops");
        assertThatThrownBy(() -> new ServerSpec(Double.NaN, 1, discipline)).hasMessageContaining("speedFlops");
        assertThatThrownBy(() -> new ServerSpec(1, 0, discipline)).hasMessageContaining("slots");
        if (discipline == ServerDiscipline.NONE) {
            assertThat(new ServerSpec(Double.POSITIVE_INFINITY, 1, discipline).slots())
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(() -> new ServerSpec(Double.POSITIVE_INFINITY, 1, discipline))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("finite");
        }
    }

    @Test
    void everyKindHasItsPlace() {
        assertThat(Place.of(StageKind.DOWNLINK, true)).isEqualTo(Place.AP);
        assertThat(Place.of(StageKind.DOWNLINK, false)).isEqualTo(Place.AP);
        assertThat(Place.of(StageKind.COMPUTE, true)).isEqualTo(Place.UD);
        assertThat(Place.of(StageKind.COMPUTE, false)).isEqualTo(Place.DT);
        assertThat(Place.of(StageKind.UPLINK, false)).isEqualTo(Place.UD);
        assertThat(Place.of(StageKind.SERVER, true)).isEqualTo(Place.AP);
        assertThatThrownBy(() -> Place.of("DOWNLINK", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was DOWNLINK");
    }
}
