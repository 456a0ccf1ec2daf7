package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An observer that keeps the ends of stages is given an object for each; one that does not, one object for all. */
class StageEndsKeptTest {
    private static final int MEMBERS = 5;

    private static final class Ends implements Observer {
        private final boolean keeps;
        private final List<StageEnded> given = new ArrayList<>();
        private final List<StageEnded> copies = new ArrayList<>();

        Ends(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public boolean keepsStageEnds() {
            return keeps;
        }

        @Override
        public void stageEnded(StageEnded fact) {
            given.add(fact);
            copies.add(new KeptStage(fact));
        }

        int objects() {
            Set<StageEnded> different = Collections.newSetFromMap(new IdentityHashMap<>());
            different.addAll(given);
            return different.size();
        }
    }

    private static Ends ends(boolean keeps) {
        List<Chain> chains = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            chains.add(Chain.linear(
                    member, Stage.of("send", 0, 1 + member, WorkUnit.BIT), Stage.of("compute", 1, 2, WorkUnit.FLOP)));
        }
        Ends ends = new Ends(keeps);
        Play.on(new Discipline.Dedicated(), new Discipline.Fifo(2))
                .power((player, member, stage) -> member)
                .cohort(new RoundPlan(chains, List.of()))
                .observer(ends)
                .go();
        return ends;
    }

    @Test
    void whatIsKeptStaysAsItWas() {
        Ends kept = ends(true);
        assertThat(kept.objects()).isEqualTo(2 * MEMBERS);
        assertThat(kept.given).isEqualTo(kept.copies);
    }

    @Test
    void oneObjectIsReadForAllWhereNoneIsKept() {
        Ends read = ends(false);
        assertThat(read.objects()).isEqualTo(1);
        assertThat(read.copies).isEqualTo(ends(true).given);
    }
}
