package io.splitwave.output.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRowTest {
    private static final FrameRow.Truth TRUTH = new FrameRow.Truth(1, 0.5, 0.5);

    private static final double NONE = Double.NaN;

    private static FrameRow.Decision decision() {
        return new FrameRow.Decision(
                new double[] {0, 3},
                new double[] {1, 0.5, 0.25, 0},
                new int[] {1, 2, 3, 4},
                new boolean[] {true, false, false, false},
                new double[] {9e9, 1e9, 2e9, 0});
    }

    private static FrameRow.Search search(double objectiveS, double lowerBoundS) {
        return new FrameRow.Search(
                objectiveS, NONE, new double[] {objectiveS}, 1, "CONVERGED", 0, 0, NONE, NONE, NONE, lowerBoundS);
    }

    @Test
    void totalsAreThoseOfTheDecision() {
        FrameRow.Decision decision = decision();
        assertThat(decision.users()).isEqualTo(4);
        assertThat(decision.apPowerW()).isEqualTo(1.75);
        assertThat(decision.twinHzTotal()).as("the twin of UD 0 is not in use").isEqualTo(3e9);
        assertThat(decision.dtShare()).isEqualTo(0.75);
        assertThat(decision.meanCut()).isEqualTo(2.5);
    }

    @Test
    void theGapIsRelativeToTheObjectiveAndAbsentWithoutABound() {
        assertThat(search(20, 16).gap()).isEqualTo(0.2); // (20 - 16) / 20
        assertThat(search(20, NONE).gap()).isNaN();
        assertThat(search(Double.POSITIVE_INFINITY, 16).gap()).isNaN();
    }

    @Test
    void whereTheSlowestIsMinimisedTheGapIsIts() {
        assertThat(slowest(4, 3).gap()).isEqualTo(0.25); // (4 - 3) / 4, whatever the objective
        assertThat(slowest(4, NONE).gap()).isNaN();
        assertThat(slowest(Double.POSITIVE_INFINITY, NONE).gap()).isNaN();
        assertThatThrownBy(() -> slowest(-1, NONE)).hasMessageContaining("slowestS must be >= 0, was -1");
        double[] ends = {4, 5};
        FrameRow.Search search = slowest(4, 3, ends);
        ends[0] = 9;
        search.perStartS()[1] = 9;
        assertThat(search.perStartS()).containsExactly(4, 5);
    }

    private static FrameRow.Search slowest(double slowestS, double boundS, double... perStartS) {
        double[] iterates = {20};
        return new FrameRow.Search(
                20, NONE, iterates, 1, "CONVERGED", 0, 0, NONE, NONE, NONE, 16, slowestS, boundS, perStartS);
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] powerW = {1};
        FrameRow.Decision decision =
                new FrameRow.Decision(new double[0], powerW, new int[] {1}, new boolean[] {true}, new double[] {0});
        powerW[0] = 2;
        decision.powerW()[0] = 3;
        decision.cut()[0] = 9;
        assertThat(decision.powerW()).containsExactly(1);
        assertThat(decision.cut()).containsExactly(1);
    }

    @Test
    void refusesArraysThatDoNotMatchAndValuesOutOfRange() {
        assertThatThrownBy(() ->
                        new FrameRow.Decision(new double[0], new double[2], new int[2], new boolean[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one value per UD, had 2, 2, 1, 2");
        assertThatThrownBy(() -> new FrameRow.Decision(
                        new double[0], new double[] {-1}, new int[1], new boolean[1], new double[1]))
                .hasMessageContaining("-1.0 W");
        assertThatThrownBy(() -> new FrameRow.Decision(
                        new double[] {NONE}, new double[1], new int[1], new boolean[1], new double[1]))
                .hasMessageContaining("phasesRad[0]");
        assertThatThrownBy(() -> search(NONE, NONE)).hasMessageContaining("objectiveS");
    }

    @Test
    void feasibleMeansNoViolation() {
        assertThat(new FrameRow(0, 0, 0, "ao", search(1, NONE), decision(), TRUTH, List.of()).feasible())
                .isTrue();
        assertThat(new FrameRow(0, 0, 0, "ao", search(1, NONE), decision(), TRUTH, List.of("delay of UD 3")).feasible())
                .isFalse();
    }
}
