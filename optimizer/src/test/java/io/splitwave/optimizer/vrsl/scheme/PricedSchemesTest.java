package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.Violation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricedSchemesTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private final SchemeRegistry registry = new SchemeRegistry();

    @Test
    void dualIsWithinOnePercentOfItsBoundAndEightPercentBelowAoOnThePaperPreset() {
        double aoS = 0;
        double dualS = 0;
        for (long seed = 1; seed <= 12; seed++) {
            SolveReport ao = decide("ao", PaperFrame.standard(seed), seed).report();
            SolveReport dual = decide("dual", PaperFrame.standard(seed), seed).report();
            assertThat(dual.stop()).isEqualTo(StopReason.CONVERGED);
            // measured: 1.7e-6 at most over 40 worlds
            assertThat(dual.objectiveS()).isLessThanOrEqualTo(dual.lowerBoundS() * (1 + 1e-5));
            // the same stream gives both the same phases, so the bound is one of ao's decision too
            assertThat(dual.sdrObjective()).isEqualTo(ao.sdrObjective());
            assertThat(dual.lowerBoundS()).isLessThan(ao.objectiveS());
            aoS += ao.objectiveS();
            dualS += dual.objectiveS();
        }
        assertThat(dualS).isLessThan(0.92 * aoS);
    }

    @Test
    void passesNeverRaiseTheObjectiveAndEndWhenTold() {
        for (long seed = 1; seed <= 5; seed++) {
            double[] perPassS =
                    decide("dual", PaperFrame.standard(seed), seed).report().objectivePerIterateS();
            for (int i = 1; i < perPassS.length; i++) {
                assertThat(perPassS[i]).isLessThanOrEqualTo(perPassS[i - 1]);
            }
        }
        Options one = TestOptions.of(1, 1e-300, 5, false, 1e-4, InitialPoint.RANDOM, List.of(3, 5));
        SchemeResult result = registry.create("dual", one, TestStreams.of(7, "scheme"))
                .decide(PaperFrame.of(7, 30, 8, 4, 12, false, false));
        assertThat(result.report().iterations()).isEqualTo(1);
        assertThat(Arrays.stream(result.decision().copyCut()).boxed()).isSubsetOf(3, 5);
    }

    @Test
    void dualOfADeafFrameIsAResult() {
        FrameContext silent = PaperFrame.of(1, 4, 8, 4, 3, false, false)
                .withBudgets(new Budgets(1e6, 1e-11, 0, 3, INF, 5e3, 3e12, INF, 0.1, 1, INF));
        SchemeResult result = decide("dual", silent, 1);
        assertThat(result.report().objectiveS()).isInfinite();
        assertThat(result.report().lowerBoundS()).isNaN(); // of nobody's delays there is none
        assertThat(result.leftOut()).hasSize(4);
        assertThat(result.report().violations())
                .filteredOn(v -> v.constraint() == Constraint.DELAY_LIMIT)
                .hasSize(4);
    }

    @Test
    void powerSavingKeepsADeadlineOnThePaperPresetWithLessThanHalfThePower() {
        FrameContext frame = PaperFrame.standard(1).withBudgets(PaperFrame.withDeadline(0.2));
        SchemeResult result = decide("power-saving", frame, 1);
        assertThat(result.report().violations()).isEmpty();
        assertThat(result.report().lowerBoundS()).isNaN();
        // 100 devices that all end at 0.2 s
        assertThat(result.report().objectiveS()).isBetween(20 * (1 - 1e-9), 20 * (1 + 1e-9));
        assertThat(Arrays.stream(result.decision().copyPowerW()).sum()).isLessThan(1.5);
    }

    @Test
    void powerSavingWithoutADeadlineIsRefusedAndOneOutOfReachReported() {
        assertThatThrownBy(() -> decide("power-saving", PaperFrame.standard(1), 1))
                .hasMessageContaining("power-saving")
                .hasMessageContaining("maxDelayS must be finite");
        FrameContext frame = PaperFrame.of(3, 20, 8, 4, 12, false, false).withBudgets(PaperFrame.withDeadline(0.01));
        SchemeResult result = decide("power-saving", frame, 3);
        FrameDecision decision = result.decision();
        assertThat(Arrays.stream(decision.copyPowerW()).sum()).isLessThanOrEqualTo(3 * (1 + 1e-9));
        assertThat(Arrays.stream(decision.copyTwinHz()).sum()).isLessThanOrEqualTo(3e12 * (1 + 1e-9));
        assertThat(result.report().violations())
                .hasSize(20)
                .extracting(Violation::constraint)
                .containsOnly(Constraint.DELAY_LIMIT);
        assertThat(result.report().violations())
                .allSatisfy(v -> assertThat(v.amount()).isFinite());
        FrameContext deaf = frame.withBudgets(new Budgets(1e6, 1e-11, 0, 3, INF, 0, 3e12, INF, 0.1, 1, INF));
        assertThat(decide("power-saving", deaf, 3).report().violations())
                .hasSize(20)
                .allSatisfy(v -> assertThat(v.amount()).isInfinite());
    }

    private SchemeResult decide(String name, FrameContext context, long seed) {
        return registry.create(name, TestOptions.standard(), TestStreams.of(seed, "scheme"))
                .decide(context);
    }
}
