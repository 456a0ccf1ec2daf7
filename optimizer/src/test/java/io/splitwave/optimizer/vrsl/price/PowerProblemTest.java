package io.splitwave.optimizer.vrsl.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerProblemTest {
    /** Strong duality, and the budget spent where it binds. */
    @Test
    void settledPricesProveTheSettledValueAndSpendTheBudget() {
        SplittableRandom random = new SplittableRandom(1);
        int binding = 0;
        int impossible = 0;
        for (int trial = 0; trial < 300; trial++) {
            int uds = 2 + random.nextInt(20);
            double budgetHz = uds * 1e10 * random.nextDouble();
            FrameContext context = PaperFrame.of(1, uds, 2, 2, 2, false, false)
                    .withBudgets(PaperFrame.budgets(budgetHz, 0.1, SmallFrame.INF, SmallFrame.INF));
            DeadlineOption[][] options = new DeadlineOption[uds][1];
            for (int ud = 0; ud < uds; ud++) {
                double tight = Math.pow(10, -8 * random.nextDouble()); // down to deadlines with few digits to spare
                double c = Math.pow(10, -3 * random.nextDouble());
                double a = Math.pow(10, 3 * random.nextDouble());
                double t = c / Math.log1p(3 * a) * (1 + tight) + 1e9 / 8e9;
                options[ud][0] = DeadlineOption.of(1e9, 2e9 + 6e9 * random.nextDouble(), c, a, t, 3, budgetHz);
            }
            PowerProblem problem = new PowerProblem(context, options);
            int[] option = new int[uds];
            PricedProblem.Settled settled = problem.settle(option);
            if (settled == PricedProblem.Settled.IMPOSSIBLE) {
                impossible++;
                continue;
            }
            double[] twinHz = problem.twinHz(option, settled.perHz());
            problem.price(0, settled.perHz());
            double sum = -settled.perHz() * budgetHz;
            for (int ud = 0; ud < uds; ud++) {
                sum += options[ud][0] == null ? 0 : problem.cost(ud, 0);
            }
            assertThat(sum).isCloseTo(settled.value(), within(1e-9 * settled.value()));
            double used = Arrays.stream(twinHz).sum();
            assertThat(used).isLessThanOrEqualTo(budgetHz * (1 + 1e-10));
            if (settled.perHz() > 0) {
                binding++;
                assertThat(used).isCloseTo(budgetHz, within(1e-10 * budgetHz));
            }
        }
        assertThat(binding).isGreaterThan(50);
        assertThat(impossible).isLessThan(200);
    }
}
