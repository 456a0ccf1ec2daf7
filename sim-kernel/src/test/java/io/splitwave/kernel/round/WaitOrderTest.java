package io.splitwave.kernel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitOrderTest {
    private static final int DRAWN = 2_000;

    private static Stage stage(SplittableRandom random, int index, int stages, int barriers) {
        Stage stage = Stage.of("s", 0, 1, WorkUnit.BIT);
        if (index > 0 && random.nextInt(3) > 0) {
            stage = stage.afterStages(random.nextInt(index));
        } else if (random.nextInt(8) == 0 && index < stages - 1) {
            stage = stage.afterStages(random.nextInt(index + 1, stages));
        }
        return barriers > 0 && random.nextInt(3) == 0 ? stage.afterBarriers(random.nextInt(barriers)) : stage;
    }

    private static boolean isFreeOfCycles(List<Chain> chains, List<Barrier> barriers, MemberIndex index) {
        try {
            new WaitGraph(chains, barriers, index).refuseCycles();
            return true;
        } catch (IllegalArgumentException cycle) {
            return false;
        }
    }

    /** The graph decides; the order may only say yes where the graph does, and is to say so for many plans. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aPlanInOrderHasNoCycle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int inOrder = 0;
        int cycles = 0;
        for (int n = 0; n < DRAWN; n++) {
            int barrierCount = random.nextInt(4);
            List<Chain> chains = new ArrayList<>();
            int members = random.nextInt(1, 4);
            for (int member = 0; member < members; member++) {
                int stages = random.nextInt(1, 5);
                List<Stage> chain = new ArrayList<>();
                for (int s = 0; s < stages; s++) {
                    chain.add(stage(random, s, stages, barrierCount));
                }
                chains.add(new Chain(7 * member, Role.MEMBER, chain, null));
            }
            List<Barrier> barriers = new ArrayList<>();
            for (int b = 0; b < barrierCount; b++) {
                int member = random.nextInt(members);
                int stages = chains.get(member).stages().size();
                barriers.add(Barrier.of(
                        "b", new int[] {7 * member}, new int[] {random.nextInt(stages)}, new BarrierRule.All()));
            }
            MemberIndex index = new MemberIndex(chains);
            boolean free = isFreeOfCycles(chains, barriers, index);
            boolean ordered = new WaitOrder(chains, barriers, index).holds();
            assertThat(free).as("in order, so free: %s %s", chains, barriers).isIn(true, ordered);
            inOrder += ordered ? 1 : 0;
            cycles += free ? 0 : 1;
        }
        assertThat(inOrder).isGreaterThan(DRAWN / 4);
        assertThat(cycles).isGreaterThan(DRAWN / 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aChainKnowsWhatItsStagesSay(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int inSequence = 0;
        for (int n = 0; n < DRAWN; n++) {
            int length = random.nextInt(1, 4);
            List<Stage> stages = new ArrayList<>();
            for (int s = 0; s < length; s++) {
                Stage waits = stage(random, s, length, random.nextInt(3));
                stages.add(Stage.of("s", random.nextInt(5), 1, WorkUnit.BIT)
                        .afterStages(toInts(waits.afterStages()))
                        .afterBarriers(toInts(waits.afterBarriers())));
            }
            Chain chain = new Chain(n, Role.MEMBER, stages, null);
            assertThat(chain.stages()).isEqualTo(stages).hasSameHashCodeAs(stages);
            assertThat(chain.highestResource())
                    .isEqualTo(stages.stream().mapToInt(Stage::resource).max().orElseThrow());
            assertThat(chain.highestBarrier())
                    .isEqualTo(stages.stream()
                            .flatMap(stage -> stage.afterBarriers().stream())
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(-1));
            boolean each = IntStream.range(0, length)
                    .allMatch(s -> stages.get(s).afterStages().equals(s == 0 ? List.of() : List.of(s - 1)));
            assertThat(chain.isInSequence()).isEqualTo(each);
            inSequence += each ? 1 : 0;
        }
        assertThat(inSequence).isBetween(DRAWN / 8, DRAWN - DRAWN / 8);
    }

    private static int[] toInts(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void whoArrivesAfterTheBarrierItWaitsForIsNotInOrder() {
        Stage waits = Stage.of("s", 0, 1, WorkUnit.BIT).afterBarriers(0);
        List<Chain> chains = List.of(Chain.linear(0, waits, Stage.of("t", 0, 1, WorkUnit.BIT)));
        List<Barrier> barriers = List.of(Barrier.of("b", new int[] {0}, new int[] {1}, new BarrierRule.All()));
        assertThat(new WaitOrder(chains, barriers, new MemberIndex(chains)).holds())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundPlan(chains, barriers))
                .withMessageContaining("cycle of waits");
    }

    @Test
    void membersOutOfOrderArriveInOrderAndNoneTwice() {
        Barrier barrier = Barrier.of("b", new int[] {5, 2, 9}, new int[] {1, 2, 3}, new BarrierRule.All());
        assertThat(barrier.arrivals()).isEqualTo(Map.of(2, 2, 5, 1, 9, 3));
        assertThat(barrier.arrivals().keySet()).containsExactly(2, 5, 9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Barrier.of("b", new int[] {5, 5}, new int[] {1, 2}, new BarrierRule.All()))
                .withMessage("arrivals: member 5 is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Barrier.of("b", new int[] {5}, new int[] {1, 2}, new BarrierRule.All()))
                .withMessageContaining("a stage is needed for each of 1 members, was 2");
    }
}
