package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.Violation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Budgets, limits and physical constants at scales nobody plans for: no scheme passes a budget or fails. */
class ScalesTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double[] SCALES = {
        1e-300, 1e-200, 1e-150, 1e-100, 1e-30, 1e-12, 1, 1e12, 1e30, 1e100, 1e150, 1e200, 1e300
    };

    private enum Quantity {
        POWER_BUDGET,
        POWER_LIMIT,
        TWIN_BUDGET,
        TWIN_LIMIT,
        NOISE,
        BANDWIDTH,
        UPLINK_POWER,
        SERVER
    }

    static Stream<Arguments> schemesAndQuantities() {
        return new SchemeRegistry()
                .names().stream().flatMap(scheme -> Stream.of(Quantity.values()).map(q -> Arguments.of(scheme, q)));
    }

    @ParameterizedTest
    @MethodSource("schemesAndQuantities")
    void keepsEveryBudgetAtEveryScale(String scheme, Quantity quantity) {
        FrameContext frame =
                scheme.equals("no-irs") ? PaperFrame.withoutIrs(3) : PaperFrame.of(3, 6, 8, 4, 4, false, false);
        for (double scale : SCALES) {
            FrameContext scaled = frame.withBudgets(budgets(scheme, quantity, scale));
            SchemeResult result = new SchemeRegistry()
                    .create(scheme, TestOptions.standard(), TestStreams.of(1, "scheme"))
                    .decide(scaled);
            assertThat(result.report().violations())
                    .as("%s at %s", quantity, scale)
                    .extracting(Violation::constraint)
                    .allMatch(constraint -> constraint == Constraint.DELAY_LIMIT);
        }
    }

    private static Budgets budgets(String scheme, Quantity quantity, double scale) {
        Budgets b = PaperFrame.BUDGETS;
        return new Budgets(
                quantity == Quantity.BANDWIDTH ? scale : b.bandwidthHz(),
                quantity == Quantity.NOISE ? scale : b.noiseW(),
                quantity == Quantity.UPLINK_POWER ? scale : b.uplinkPowerW(),
                quantity == Quantity.POWER_BUDGET ? scale : b.apPowerBudgetW(),
                quantity == Quantity.POWER_LIMIT ? scale : INF,
                0,
                quantity == Quantity.TWIN_BUDGET ? scale : b.twinBudgetHz(),
                quantity == Quantity.TWIN_LIMIT ? scale : INF,
                b.twinThresholdS(),
                scheme.equals("power-saving") ? 1 : INF,
                quantity == Quantity.SERVER ? scale : scheme.equals("full-offload") ? 2e11 : INF);
    }
}
