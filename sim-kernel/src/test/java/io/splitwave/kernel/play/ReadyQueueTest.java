package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Batches, and stages that come while a batch is taken, compared with a priority queue; fixed seed. */
class ReadyQueueTest {
    @Test
    void agreesWithAPriorityQueue() {
        Random draws = new Random(4);
        List<StageRun> stages = new ArrayList<>();
        for (int member = 0; member < 200; member++) {
            Stage stage = Stage.of("s", 0, 1, WorkUnit.BIT);
            Chain chain = new Chain(member, Role.MEMBER, List.of(stage, stage), null); // each with its own run
            ChainRun run = new ChainRun(null, chain, new ChainShapes());
            for (int i = 0; i < run.runs(); i++) {
                stages.add(run.run(i));
            }
        }
        for (int batch = 0; batch < 200; batch++) {
            Collections.shuffle(stages, draws);
            ReadyQueue queue = new ReadyQueue();
            PriorityQueue<StageRun> other = new PriorityQueue<>(StageRun.BY_MEMBER_AND_INDEX);
            for (int i = 0; i < stages.size(); ) {
                int what = i < stages.size() / 2 ? 9 : draws.nextInt(10);
                if (what > 4 || other.isEmpty()) {
                    queue.add(stages.get(i));
                    other.add(stages.get(i++));
                } else {
                    assertThat(queue.poll()).isSameAs(other.poll());
                }
                assertThat(queue.isEmpty()).isEqualTo(other.isEmpty());
            }
            while (!other.isEmpty()) {
                assertThat(queue.poll()).isSameAs(other.poll());
            }
            assertThat(queue.isEmpty()).isTrue();
        }
    }
}
