package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.Comparator;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** 5000 random additions, removals from anywhere and changes of pace, against a sorted set. */
class FinishHeapTest {
    private final Comparator<StageRun> byFinish =
            Comparator.<StageRun>comparingDouble(Meter::finishX).thenComparing(StageRun.BY_MEMBER_AND_INDEX);

    private StageRun inService(int member, double work) {
        Chain chain = Chain.linear(member, Stage.of("s", 0, work, WorkUnit.FLOP));
        StageRun run = new ChainRun(null, chain, new ChainShapes()).run(0);
        run.open(work, 0, 0);
        run.setPace(0, 1, 0);
        return run;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void firstIsAlwaysTheEarliest(int seed) {
        RandomStream draws = new RandomStreams(seed).stream("heap", 0);
        FinishHeap heap = new FinishHeap();
        TreeSet<StageRun> sorted = new TreeSet<>(byFinish);
        for (int step = 0; step < 5000; step++) {
            double what = draws.nextDouble();
            if (sorted.isEmpty() || what < 0.5) {
                // few sizes, so that members decide among equals
                StageRun added = inService(step, draws.nextInt(1, 50));
                heap.add(added);
                sorted.add(added);
            } else if (what < 0.99) {
                StageRun removed = heap.get(draws.nextInt(0, heap.size() - 1));
                heap.remove(removed);
                assertThat(sorted.remove(removed)).isTrue();
            } else {
                sorted.clear();
                for (int i = 0; i < heap.size(); i++) {
                    heap.get(i).setPace(0, draws.nextInt(0, 5), 0);
                    sorted.add(heap.get(i));
                }
                heap.reorder();
            }
            assertThat(heap.size()).isEqualTo(sorted.size());
            assertThat(heap.isEmpty() ? null : heap.get(0)).isSameAs(sorted.isEmpty() ? null : sorted.first());
        }
        for (StageRun next : sorted) {
            assertThat(heap.get(0)).isSameAs(next);
            heap.remove(next);
        }
        assertThat(heap.isEmpty()).isTrue();
    }
}
