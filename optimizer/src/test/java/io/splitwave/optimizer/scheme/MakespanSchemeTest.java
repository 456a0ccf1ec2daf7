package io.splitwave.optimizer.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.Constraint;
import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.PaperFrame;
import io.splitwave.optimizer.SchemeResult;
import io.splitwave.optimizer.TestStreams;
import io.splitwave.optimizer.Violation;
import io.splitwave.optimizer.delay.DelayModel;
import io.splitwave.optimizer.delay.Delays;
import org.junit.jupiter.api.Test;

class MakespanSchemeTest {

    @Test
    void theSlowestIsNeverSlowerThanUnderAo() {
        for (long seed = 1; seed <= 6; seed++) {
            boolean direct = seed % 2 == 0;
            boolean uplink = seed % 3 == 0;
            FrameContext context = PaperFrame.of(seed, (int) (5 * seed), 16, 8, 6, direct, uplink);
            SchemeResult result = decide("makespan", context, seed);
            double slowestS = delays(context, result).largestS();
            assertThat(slowestS)
                    .isLessThanOrEqualTo(
                            delays(context, decide("ao", context, seed)).largestS());
            assertThat(result.report().violations()).isEmpty();
            assertThat(delays(context, result).sumS()).isEqualTo(result.report().objectiveS());
            for (int ud = 0; ud < context.userDevices(); ud++) {
                assertThat(delays(context, result).totalS(ud)).isCloseTo(slowestS, within(1e-4 * slowestS));
            }
        }
    }

    @Test
    void onThePaperPresetTheRoundTakesHalfTheTimeOfAo() {
        // Over 20 worlds the means are 0.162 s and 0.319 s, 49 % apart.
        double ao = 0;
        double makespan = 0;
        for (long seed = 1; seed <= 4; seed++) {
            FrameContext context = PaperFrame.standard(seed);
            ao += delays(context, decide("ao", context, seed)).largestS();
            makespan += delays(context, decide("makespan", context, seed)).largestS();
        }
        assertThat(makespan).isLessThan(0.55 * ao);
    }

    @Test
    void theSameStreamDecidesTheSame() {
        FrameContext context = PaperFrame.of(2, 20, 16, 8, 6, false, false);
        SchemeResult first = decide("makespan", context, 2);
        SchemeResult second = decide("makespan", context, 2);
        assertThat(second.decision().phases()).isEqualTo(first.decision().phases());
        assertThat(second.decision().copyPowerW())
                .containsExactly(first.decision().copyPowerW());
        assertThat(second.decision().copyTwinHz())
                .containsExactly(first.decision().copyTwinHz());
    }

    @Test
    void withoutPowerTheDelayIsInfiniteAndSaidSo() {
        double inf = Double.POSITIVE_INFINITY;
        FrameContext context = PaperFrame.of(1, 3, 8, 4, 3, false, false)
                .withBudgets(
                        new io.splitwave.optimizer.Budgets(1e6, 1e-11, 0.1, 0, inf, 5e3, 3e12, inf, 0.1, inf, inf));
        SchemeResult result = decide("makespan", context, 1);
        assertThat(result.report().objectiveS()).isInfinite();
        assertThat(result.report().violations())
                .extracting(Violation::constraint)
                .containsOnly(Constraint.DELAY_LIMIT)
                .hasSize(3);
    }

    private static SchemeResult decide(String name, FrameContext context, long seed) {
        return new SchemeRegistry()
                .create(name, SchemeOptions.standard(), TestStreams.of(seed, "scheme"))
                .decide(context);
    }

    private static Delays delays(FrameContext context, SchemeResult result) {
        return DelayModel.delays(
                context,
                result.decision(),
                DelayModel.links(
                        context, result.decision().phases(), result.decision().copyPowerW()));
    }
}
