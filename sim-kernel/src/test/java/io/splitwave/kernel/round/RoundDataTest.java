package io.splitwave.kernel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.resource.WhenFull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of a round cannot be wrong: the message names who, what, the value and the bound. */
class RoundDataTest {
    private static final Stage S = Stage.of("s", 0, 1, WorkUnit.BIT);
    private static final BarrierRule ALL = new BarrierRule.All();

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1e-9, Double.POSITIVE_INFINITY})
    void amountsOfWork(double work) {
        refused(() -> Stage.of("up", 0, work, WorkUnit.BIT))
                .hasMessage("stage 'up': work must be finite and >= 0, was " + work);
    }

    @Test
    void stages() {
        refused(() -> Stage.of(" ", 0, 1, WorkUnit.BIT)).hasMessage("stage: kind must not be blank");
        refused(() -> Stage.of("up", -1, 1, WorkUnit.BIT)).hasMessage("stage 'up': resource must be >= 0, was -1");
        refused(() -> S.afterStages(-2)).hasMessage("stage 's': afterStages must be >= 0, was -2");
        refused(() -> S.afterBarriers(3, 3))
                .hasMessage("stage 's': afterBarriers must not name an index twice, was [3, 3]");
    }

    @Test
    void chains() {
        refused(() -> Chain.linear(-1, S)).hasMessage("chain: member must be >= 0, was -1");
        refused(() -> Chain.linear(2)).hasMessage("chain of member 2: at least 1 stage is needed, was 0");
        refused(() -> Chain.linear(2, S.afterStages(1)))
                .hasMessage("chain of member 2, stage 0 's': afterStages must name another stage of 0..0, was 1");
        refused(() -> Chain.linear(2, S.afterStages(0))).hasMessageContaining("another stage of 0..0, was 0");
        assertThat(Chain.linear(1, S, S.afterBarriers(4), S.afterStages(0)).stages())
                .containsExactly(S, S.afterBarriers(4).afterStages(0), S.afterStages(0, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY})
    void deadlines(double afterS) {
        refused(() -> new BarrierRule.Deadline(afterS))
                .hasMessage("deadline: afterRoundStartS must be finite and > 0, was " + afterS);
    }

    @Test
    void barriers() {
        refused(() -> new Barrier("b", Map.of(), ALL)).hasMessage("barrier 'b': at least 1 member is needed, was 0");
        refused(() -> new Barrier("", Map.of(0, 0), ALL)).hasMessage("barrier: name must not be blank");
        refused(() -> new Barrier("b", Map.of(4, -1), ALL))
                .hasMessage("barrier 'b', member 4: stage index must be >= 0, was -1");
        refused(() -> new BarrierRule.FirstK(0)).hasMessage("k of n: k must be >= 1, was 0");
    }

    @Test
    void plans() {
        Chain one = Chain.linear(1, S);
        refused(() -> new RoundPlan(List.of(one, one), List.of()))
                .hasMessage("round plan: member 1 has more than 1 chain");
        refused(() -> new RoundPlan(List.of(Chain.support(1, S)), List.of()))
                .hasMessage("round plan: at least 1 chain with role MEMBER is needed, was 0");
        refused(() -> new RoundPlan(List.of(Chain.linear(1, S.afterBarriers(0))), List.of()))
                .hasMessage("round plan: member 1, stage 0 's' waits for barrier 0, but the plan has 0");
        refused(() -> new RoundPlan(List.of(one), List.of(new Barrier("b", Map.of(2, 0), ALL))))
                .hasMessage("round plan: barrier 'b' names member 2, which has no chain");
        refused(() -> new RoundPlan(List.of(one), List.of(new Barrier("b", Map.of(1, 1), ALL))))
                .hasMessage("round plan: barrier 'b' names stage 1 of member 1, which has 1");
    }

    @ParameterizedTest
    @MethodSource("dropping")
    void aBarrierThatDropsHasMembersOfOneRole(BarrierRule rule) {
        List<Chain> chains = List.of(Chain.linear(1, S), Chain.linear(2, S), Chain.support(8, S), Chain.support(9, S));
        Map<Integer, Integer> both = Map.of(1, 0, 9, 0);
        refused(() -> new RoundPlan(chains, List.of(new Barrier("b", both, rule))))
                .hasMessage(
                        "round plan: barrier 'b' drops those that are not there when it opens, so it must have members of"
                                + " one role, was 1 (MEMBER) and 9 (SUPPORT); a helper that is waited for has a barrier of its own");
        List<Barrier> apart = List.of(
                new Barrier("both", both, ALL),
                new Barrier("members", Map.of(1, 0, 2, 0), rule),
                new Barrier("helpers", Map.of(8, 0, 9, 0), rule));
        assertThat(new RoundPlan(chains, apart).barriers()).hasSize(3);
    }

    private static Stream<BarrierRule> dropping() {
        return Stream.of(new BarrierRule.Deadline(1), new BarrierRule.FirstK(1));
    }

    @Test
    void cyclesInAChain() {
        Chain circle =
                new Chain(3, Role.MEMBER, List.of(S, S.afterStages(2), S.afterStages(1), S.afterStages(2)), null);
        refused(() -> new RoundPlan(List.of(circle), List.of()))
                .hasMessage(
                        "round plan: member 3, stage 1 's', waits, directly or through others, for a cycle of waits");
    }

    /** Each waits at a barrier for the other to pass the other barrier. */
    @Test
    void cyclesThroughBarriers() {
        Chain first = Chain.linear(0, S.afterBarriers(1), S);
        Chain second = Chain.linear(1, S.afterBarriers(0), S);
        refused(() -> new RoundPlan(
                        List.of(first, second),
                        List.of(new Barrier("a", Map.of(0, 0), ALL), new Barrier("b", Map.of(1, 1), ALL))))
                .hasMessageContaining("member 0, stage 0 's', waits");
        // without the second wait it is a line
        new RoundPlan(
                List.of(Chain.linear(0, S, S), second),
                List.of(new Barrier("a", Map.of(0, 0), ALL), new Barrier("b", Map.of(1, 1), ALL)));
    }

    @Test
    void listsAndMapsAreCopied() {
        List<Stage> stages = new ArrayList<>(List.of(S));
        Chain chain = new Chain(0, Role.MEMBER, stages, null);
        stages.add(S);
        assertThat(chain.stages()).hasSize(1);
        Map<Integer, Integer> arrivals = new HashMap<>(Map.of(9, 0, 2, 0, 5, 0));
        Barrier barrier = new Barrier("b", arrivals, ALL);
        arrivals.clear();
        assertThat(barrier.arrivals().keySet()).containsExactly(2, 5, 9);
        assertThatThrownBy(() -> barrier.arrivals().put(1, 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void resources() {
        refused(() -> new Resource(" ", new Discipline.Dedicated())).hasMessage("resource: name must not be blank");
        refused(() -> new Discipline.Fifo(0)).hasMessage("FIFO: slots must be >= 1, was 0");
        refused(() -> new Discipline.ProcessorSharing(-1)).hasMessage("processor sharing: slots must be >= 1, was -1");
        refused(() -> new Discipline.HeldSlots(0, WhenFull.DROP)).hasMessage("held slots: slots must be >= 1, was 0");
    }
}
