package io.splitwave.kernel.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** A cohort that waits is asked again at each frame and uses up no round meanwhile. Frames of 1 s, stages of 0.4 s. */
class WaitingCohortTest {
    private final List<String> asked = new ArrayList<>();
    private final List<RoundEnded> ended = new ArrayList<>();
    private RoundPlayer player;

    private RunEnd play(IntPredicate waitsInFrame, long stallFrames) {
        RoundPlan plan = new RoundPlan(List.of(Chain.linear(0, Stage.of("work", 0, 0.4, WorkUnit.SECOND))), List.of());
        player = new RoundPlayer(new Horizon(1, 1000, stallFrames));
        return player.play(
                List.of(new Resource("line", new Discipline.Dedicated())),
                1,
                new RateSource() {
                    @Override
                    public double ratePerS(int member, Stage stage) {
                        return 1;
                    }

                    @Override
                    public double powerW(int member, Stage stage) {
                        return 0;
                    }
                },
                new FrameProcess() {
                    @Override
                    public void boundary(long frame, double startS) {
                        // nothing changes
                    }

                    @Override
                    public void decide(long frame, double startS) {
                        // nothing is decided
                    }
                },
                new RoundSource() {
                    @Override
                    public boolean waits(int cohort, int round) {
                        asked.add(round + "@" + player.frame());
                        return waitsInFrame.test((int) player.frame());
                    }

                    @Override
                    public Optional<RoundPlan> next(int cohort, int round, double timeS) {
                        return round < 4 ? Optional.of(plan) : Optional.empty();
                    }
                },
                new Observer() {
                    @Override
                    public void roundEnded(RoundEnded fact) {
                        ended.add(fact);
                    }
                });
    }

    /** Two rounds and a bit fit into frame 0; frames 1 and 2 are waited out; the last round begins with frame 3. */
    @Test
    void aWaitingCohortIsAskedOncePerFrameAndLosesNoRound() {
        RunEnd end = play(frame -> frame == 1 || frame == 2, 100);
        assertThat(ended).extracting(RoundEnded::round).containsExactly(0, 1, 2, 3);
        assertThat(ended.get(2).endS()).isCloseTo(1.2, within(1e-12));
        assertThat(ended.get(3).startS()).isEqualTo(3);
        assertThat(ended).noneMatch(RoundEnded::failed);
        assertThat(asked).containsExactly("0@0", "1@0", "2@0", "3@1", "3@2", "3@3", "4@3");
        assertThat(end.reason()).isEqualTo(EndReason.ROUNDS_DONE);
    }

    @Test
    void waitingFromTheStartIsPossible() {
        play(frame -> frame < 2, 100);
        assertThat(ended.get(0).startS()).isEqualTo(2);
    }

    @Test
    void waitingForEverIsAStall() {
        assertThatThrownBy(() -> play(frame -> true, 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("stalled: no progress for 5 frames")
                .hasMessageContaining("1 cohort waits for members");
    }
}
