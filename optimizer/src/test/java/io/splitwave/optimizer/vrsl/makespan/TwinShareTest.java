package io.splitwave.optimizer.vrsl.makespan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.WorkLeft;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import umontreal.ssj.rng.RandomStream;

class TwinShareTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void twoTwinsEndTogetherOnTheWholeBudget() {
        // By hand: 2 and 1 GFLOP left, uplinks of 10 and 60 ms, clocks of 5 GHz, 26 GHz for both. Done at T with
        // 2e9/(T - 0.01) + 1e9/(T - 0.06) = 36e9: T = 0.11 s gives 20e9 + 20e9, T = 0.12 s 18.18e9 + 16.67e9.
        FrameContext context = withClocks(2, 26e9, INF);
        WorkLeft left = new WorkLeft(
                List.of(new WorkLeft.Part(2, false, 0, 2e9, 1e5, 0), new WorkLeft.Part(1, false, 0, 1e9, 6e5, 0)));
        double[] hz = TwinShare.split(context, left, new double[] {1e7, 1e7});
        assertThat(hz[0] + hz[1]).isCloseTo(26e9, within(1e-9 * 26e9));
        double firstS = 2e9 / (5e9 + hz[0]) + 0.01;
        double secondS = 1e9 / (5e9 + hz[1]) + 0.06;
        assertThat(firstS).isCloseTo(secondS, within(1e-12)).isBetween(0.11, 0.12);
    }

    @Test
    void whoDoesNotComputeOnATwinNowGetsNothing() {
        FrameContext context = withClocks(6, 30e9, INF);
        WorkLeft left = new WorkLeft(List.of(
                new WorkLeft.Part(1, false, 1, 1e9, 1e5, 0), // receives
                new WorkLeft.Part(1, true, 0, 1e9, 1e5, 0), // computes itself
                new WorkLeft.Part(1, false, 0, 0, 1e5, 0), // sends
                WorkLeft.Part.none(1, false), // done
                new WorkLeft.Part(1, false, 0, 1e9, 1e5, 0), // over a dead uplink
                new WorkLeft.Part(1, false, 0, 1e9, 1e5, 0)));
        double[] hz = TwinShare.split(context, left, new double[] {1e7, 1e7, 1e7, 1e7, 0, 1e7});
        assertThat(hz).startsWith(0, 0, 0, 0, 0);
        assertThat(hz[5]).isCloseTo(30e9, within(1e-9 * 30e9));
    }

    @Test
    void noGridIsDoneSoonerAndLimitsAreKept() {
        for (long seed = 1; seed <= 20; seed++) {
            double limitHz = seed % 2 == 0 ? INF : 8e9;
            FrameContext context = PaperFrame.of(seed, 3, 4, 2, 6, false, false)
                    .withBudgets(PaperFrame.budgets(2e10, 0, limitHz, INF));
            RandomStream stream = TestStreams.of(seed, "twins");
            WorkLeft left = new WorkLeft(List.of(computing(stream), computing(stream), computing(stream)));
            double[] up = {1e7, 8e6, 6e6};
            double[] hz = TwinShare.split(context, left, up);
            assertThat(Arrays.stream(hz).sum()).isLessThanOrEqualTo(2e10 * (1 + 1e-12));
            assertThat(Arrays.stream(hz).max().orElseThrow()).isLessThanOrEqualTo(limitHz);
            double grid = INF;
            int steps = 200;
            for (int i = 0; i <= steps; i++) {
                for (int j = 0; j <= steps - i; j++) {
                    double[] trial = {i, j, steps - i - j};
                    Arrays.setAll(trial, ud -> Math.min(2e10 * trial[ud] / steps, limitHz));
                    grid = Math.min(grid, largestS(context, left, up, trial));
                }
            }
            assertThat(largestS(context, left, up, hz))
                    .isLessThanOrEqualTo(grid * (1 + 1e-12))
                    .isGreaterThan(0.97 * grid);
        }
    }

    private static WorkLeft.Part computing(RandomStream stream) {
        return new WorkLeft.Part(3, false, 0, 3e9 * stream.nextDouble(), 4e5 * stream.nextDouble(), 0);
    }

    private static double largestS(FrameContext context, WorkLeft left, double[] up, double[] hz) {
        double largest = 0;
        for (int ud = 0; ud < hz.length; ud++) {
            double s = left.of(ud).deviceFlop() / (context.cpuHz(ud) + hz[ud])
                    + left.of(ud).uplinkBit() / up[ud];
            largest = Math.max(largest, s);
        }
        return largest;
    }

    /** The argument by which dealing out delays nobody: whoever starts to compute by the plan's needs fits beside the others. */
    @Test
    void withThePlansOfOthersStillToComeNobodyIsLaterThanPlanned() {
        for (long seed = 1; seed <= 10; seed++) {
            FrameContext context =
                    PaperFrame.of(seed, 8, 4, 2, 6, false, false).withBudgets(PaperFrame.budgets(6e10, 0, INF, INF));
            RandomStream stream = TestStreams.of(seed, "release");
            double plannedS = 0.3;
            double[] flop = new double[8];
            double[] startS = new double[8];
            double[] upS = new double[8];
            double planHz = 6e10 / 8;
            for (int ud = 0; ud < 8; ud++) { // each would be done at 0.3 s with an equal share from its start on
                startS[ud] = 0.1 * stream.nextDouble();
                upS[ud] = 0.1 * stream.nextDouble();
                flop[ud] = (context.cpuHz(ud) + planHz) * (plannedS - upS[ud] - startS[ud]);
            }
            double[] startsInOrder = Arrays.stream(startS).sorted().toArray();
            double[] rest = flop.clone();
            double[] doneS = new double[8];
            double nowS = 0;
            double[] hz = new double[8];
            while (Arrays.stream(rest).anyMatch(left -> left > 0)) {
                double from = nowS;
                double nextS = Arrays.stream(startsInOrder)
                        .filter(s -> s > from)
                        .findFirst()
                        .orElse(INF);
                for (int ud = 0; ud < 8; ud++) {
                    if (startS[ud] <= nowS && rest[ud] > 0) {
                        nextS = Math.min(nextS, nowS + rest[ud] / (context.cpuHz(ud) + hz[ud]));
                    }
                }
                for (int ud = 0; ud < 8; ud++) {
                    if (startS[ud] <= nowS && rest[ud] > 0) {
                        rest[ud] -= (context.cpuHz(ud) + hz[ud]) * (nextS - nowS);
                        if (rest[ud] <= 1e-9 * flop[ud]) {
                            rest[ud] = 0;
                            doneS[ud] = nextS + upS[ud];
                        }
                    }
                }
                nowS = nextS;
                hz = TwinShare.split(context, parts(rest, startS, upS, nowS), ones());
            }
            for (double s : doneS) {
                assertThat(s).isLessThanOrEqualTo(plannedS * (1 + 1e-9));
            }
        }
    }

    private static double[] ones() {
        double[] ones = new double[8];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Uplinks of 1 bit/s, so that bits are seconds. */
    private static WorkLeft parts(double[] rest, double[] startS, double[] upS, double nowS) {
        List<WorkLeft.Part> parts = new java.util.ArrayList<>();
        for (int ud = 0; ud < rest.length; ud++) {
            parts.add(new WorkLeft.Part(1, false, startS[ud] > nowS ? 1 : 0, rest[ud], upS[ud], 0));
        }
        return new WorkLeft(parts);
    }

    private static FrameContext withClocks(int uds, double budgetHz, double limitHz) {
        FrameContext any = PaperFrame.of(1, uds, 4, 2, 6, false, false);
        double[] cpuHz = new double[uds];
        Arrays.fill(cpuHz, 5e9);
        return new FrameContext(0, any.channel(), any.profile(), cpuHz, PaperFrame.budgets(budgetHz, 0, limitHz, INF));
    }
}
