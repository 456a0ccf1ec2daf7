package io.splitwave.optimizer.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTypesTest {
    @ParameterizedTest
    @CsvSource({
        "0, bandwidthHz", "1, noiseW", "2, uplinkPowerW", "3, apPowerBudgetW", "4, maxPowerPerUdW",
        "5, minUplinkRateBps", "6, twinBudgetHz", "7, maxTwinHzPerUd", "8, twinThresholdS", "9, maxDelayS",
        "10, serverFlops"
    })
    void budgetsNameWhatIsWrong(int index, String name) {
        double[] valid = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        assertThatCode(() -> budgets(valid)).doesNotThrowAnyException();
        for (double wrong : new double[] {-1, Double.NaN}) {
            double[] values = valid.clone();
            values[index] = wrong;
            assertThatThrownBy(() -> budgets(values))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name + " must be")
                    .hasMessageContaining("was " + wrong);
        }
    }

    @Test
    void onlyBoundsMayBeInfinite() {
        for (int index = 0; index <= 10; index++) {
            double[] values = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
            values[index] = Double.POSITIVE_INFINITY;
            if (index == 4 || index >= 7) {
                assertThatCode(() -> budgets(values)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> budgets(values)).hasMessageContaining("finite");
            }
        }
    }

    @Test
    void aContextChecksThatItsPartsFit() {
        FrameContext context = PaperFrame.of(1, 2, 2, 2, 2, false, false);
        assertThatThrownBy(() -> new FrameContext(
                        0, context.channel(), context.profile(), new double[] {1e9}, context.budgets()))
                .hasMessageContaining("1 clocks");
        assertThatThrownBy(() -> new FrameContext(
                        0, context.channel(), context.profile(), new double[] {1e9, 0}, context.budgets()))
                .hasMessageContaining("UD 1");
        assertThatThrownBy(() -> new FrameContext(
                        -1, context.channel(), context.profile(), new double[] {1e9, 1e9}, context.budgets()))
                .hasMessageContaining("-1");
        double[] cpuHz = {1e9, 2e9};
        FrameContext copied = new FrameContext(3, context.channel(), context.profile(), cpuHz, context.budgets());
        cpuHz[0] = 7;
        assertThat(copied.cpuHz(0)).isEqualTo(1e9);
        assertThat(copied.frame()).isEqualTo(3);
    }

    @Test
    void aDecisionIsACopyOfWhatItWasGiven() {
        double[] powerW = {1};
        int[] cut = {2};
        boolean[] local = {false};
        double[] twinHz = {3};
        FrameDecision decision = new FrameDecision(RoundForm.SPLIT, PhaseShifts.none(), powerW, cut, local, twinHz);
        powerW[0] = cut[0] = 9;
        local[0] = true;
        twinHz[0] = 9;
        decision.copyPowerW()[0] = 9;
        decision.copyCut()[0] = 9;
        decision.copyLocal()[0] = true;
        decision.copyTwinHz()[0] = 9;
        assertThat(decision.powerW(0)).isEqualTo(1);
        assertThat(decision.cut(0)).isEqualTo(2);
        assertThat(decision.local(0)).isFalse();
        assertThat(decision.twinHz(0)).isEqualTo(3);
    }

    @Test
    void aDecisionRefusesWhatNoneCanBe() {
        assertThatThrownBy(() -> decision(new double[] {-1}, 1, 0)).hasMessageContaining("UD 0: powerW");
        assertThatThrownBy(() -> decision(new double[] {Double.NaN}, 1, 0)).hasMessageContaining("powerW");
        assertThatThrownBy(() -> decision(new double[] {1}, -1, 0)).hasMessageContaining("cut");
        assertThatThrownBy(() -> decision(new double[] {1}, 1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("twinHz");
        assertThatThrownBy(() -> decision(new double[2], 1, 0)).hasMessageContaining("was 2, 1, 1, 1");
        assertThatThrownBy(() -> decision(new double[0], 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void factsOfAReportAreChecked() {
        assertThatThrownBy(() -> new Violation(Constraint.POWER_BUDGET, -2, 1)).hasMessageContaining("-2");
        assertThatThrownBy(() -> new Violation(Constraint.POWER_BUDGET, -1, 0)).hasMessageContaining("amount");
        assertThatThrownBy(() -> new ObjectiveRise(0, Block.CUT, 1)).hasMessageContaining("iterate");
        assertThatThrownBy(() -> new ObjectiveRise(1, Block.CUT, Double.NaN)).hasMessageContaining("byS");
        assertThatThrownBy(() -> report(Double.NaN, new double[1], 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> report(1, new double[3], 1)).hasMessageContaining("3 and 1");
        double[] iterates = {2, 1};
        SolveReport report = report(1, iterates, 1);
        iterates[0] = 9;
        report.objectivePerIterateS()[0] = 9;
        assertThat(report.objectivePerIterateS()).containsExactly(2, 1);
    }

    private static SolveReport report(double objectiveS, double[] iterates, int iterations) {
        return new SolveReport(
                objectiveS, Double.NaN, iterates, List.of(), 0, 0, 0, iterations, StopReason.CONVERGED, List.of());
    }

    private static FrameDecision decision(double[] powerW, int cut, double twinHz) {
        return new FrameDecision(
                RoundForm.SPLIT, PhaseShifts.none(), powerW, new int[] {cut}, new boolean[] {true}, new double[] {twinHz
                });
    }

    private static Budgets budgets(double[] v) {
        return new Budgets(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10]);
    }
}
