package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.makespan.MakespanSearch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingLimitsTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(strings = {"ao", "direct", "dual", "makespan"})
    void limitsThatAreKeptAnywayChangeNothing(String name) {
        FrameContext frame = limited(PaperFrame.of(1, 20, 16, 8, 12, false, false), 1e3, 2);
        SchemeResult plain = decide(name, frame, false);
        SchemeResult kept = decide(name, frame, true);
        assertThat(kept.decision().copyPowerW())
                .containsExactly(plain.decision().copyPowerW());
        assertThat(kept.decision().copyTwinHz())
                .containsExactly(plain.decision().copyTwinHz());
        assertThat(kept.report().objectivePerIterateS())
                .containsExactly(plain.report().objectivePerIterateS());
        assertThat(kept.report().violations()).isEmpty();
    }

    /** Every cut and place, and powers and frequencies on a grid that closes in, against what is found and proven. */
    @ParameterizedTest
    @ValueSource(strings = {"ao", "direct", "dual"})
    void whatCanBeKeptByAnyChoiceIsKept(String name) {
        int tight = 0;
        double worst = 0;
        for (long seed = 1; seed <= 12; seed++) {
            FrameContext free =
                    PaperFrame.of(seed, 2, 4, 4, 3, false, false).withBudgets(PaperFrame.budgets(2e10, 0.1, INF, INF));
            SchemeResult plain = decide(name, free, false);
            double slowest = delays(free, plain.decision()).largestS();
            double leastS = new MakespanSearch(1)
                    .fresh(free, new int[] {1, 2, 3}, plain.decision().phases())
                    .get(0)
                    .timeS();
            LinkState links = DelayModel.links(
                    free, plain.decision().phases(), plain.decision().copyPowerW());
            double leastBps = Math.min(links.downlinkBps(0), links.downlinkBps(1));
            FrameContext frame =
                    limited(free, seed % 2 * 1.1 * leastBps, Math.max(1.05 * leastS, 0.5 * (leastS + slowest)));
            SchemeResult kept = decide(name, frame, true);
            double bruteS = bruteForceS(frame, kept.decision().phases());
            if (bruteForceS(frame, plain.decision().phases()) < INF) {
                assertThat(withoutUplink(kept)).as("seed %d", seed).isEmpty();
                assertThat(kept.decision().phases()).isEqualTo(plain.decision().phases());
                tight++;
            }
            if (withoutUplink(kept).isEmpty()) {
                assertThat(bruteS).isFinite();
                worst = Math.max(worst, kept.report().objectiveS() / bruteS);
            }
            if (!Double.isNaN(kept.report().lowerBoundS())) {
                assertThat(kept.report().lowerBoundS()).isLessThanOrEqualTo(bruteS * (1 + 1e-9));
            }
        }
        assertThat(tight).isGreaterThanOrEqualTo(6);
        // 6.3 % in one of them: with both devices at T_max the blocks cannot trade power for frequency
        assertThat(worst).as("worst of %s", name).isLessThan(1.065);
    }

    @Test
    void makespanKeepsTheRateAsAFloorOnThePower() {
        FrameContext free = PaperFrame.of(4, 20, 16, 8, 6, false, false);
        FrameDecision plain = decide("makespan", free, false).decision();
        double leastBps = rateOfFloors(free, plain.phases(), 2.9);
        FrameContext frame = limited(free, leastBps, INF);
        SchemeResult kept = decide("makespan", frame, true);
        assertThat(withoutUplink(kept)).isEmpty();
        LinkState links = DelayModel.links(free, plain.phases(), plain.copyPowerW());
        assertThat(IntStream.range(0, 20).mapToDouble(links::downlinkBps).min().orElseThrow())
                .isLessThan(leastBps);
        LinkState now = DelayModel.links(
                frame, kept.decision().phases(), kept.decision().copyPowerW());
        for (int ud = 0; ud < 20; ud++) {
            assertThat(now.downlinkBps(ud)).isGreaterThanOrEqualTo(leastBps * (1 - 1e-9));
        }
        assertThat(delays(frame, kept.decision()).largestS())
                .isBetween(
                        delays(free, plain).largestS() * (1 - 1e-4),
                        1.2 * delays(free, plain).largestS());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ao", "direct", "dual", "makespan"})
    void whoCannotKeepTheDeadlineAloneIsNamedAndTheOthersKeepIt(String name) {
        FrameContext weak = weakened(PaperFrame.of(2, 10, 8, 8, 6, false, false), 1e-2, 3);
        FrameContext frame = limited(weak, 0, 0.3);
        SchemeResult kept = decide(name, frame, true);
        assertThat(kept.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.DELAY_ALONE)
                .extracting(Violation::ud)
                .containsExactly(3);
        assertThat(kept.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.DELAY_LIMIT)
                .extracting(Violation::ud)
                .containsExactly(3);
        assertThat(kept.decision().powerW(3)).isPositive();
        Delays delays = delays(frame, kept.decision());
        for (int ud = 0; ud < 10; ud++) {
            assertThat(delays.totalS(ud) <= 0.3 * (1 + 1e-9)).isEqualTo(ud != 3);
        }
    }

    @Test
    void aDeadlineThatNotAllCanKeepTogetherIsSaidSo() {
        FrameContext free =
                PaperFrame.of(2, 10, 8, 8, 6, false, false).withBudgets(PaperFrame.budgets(2e10, 0.1, INF, INF));
        double leastS = delays(free, decide("makespan", free, false).decision()).largestS();
        SchemeResult kept = decide("dual", limited(free, 0, 0.9 * leastS), true);
        assertThat(kept.report().violations()).extracting(Violation::constraint).contains(Constraint.DELAY_TOGETHER);
        assertThat(delays(free, kept.decision()).largestS()).isLessThan(1.1 * leastS);
    }

    @Test
    void whoseFloorPassesAPowerLimitIsNamedAndFloorsThatPassTheBudgetTogetherAreToo() {
        FrameContext weak = weakened(PaperFrame.of(2, 10, 8, 8, 6, false, false), 1e-2, 3);
        SchemeResult alone = decide("ao", limited(weak, 2e5, INF), true);
        assertThat(alone.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.POWER_FLOOR)
                .extracting(Violation::ud)
                .containsExactly(3);
        assertThat(alone.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.DOWNLINK_RATE)
                .extracting(Violation::ud)
                .containsExactly(3);
        FrameContext free = PaperFrame.of(2, 10, 8, 8, 6, false, false);
        double leastBps =
                rateOfFloors(free, decide("ao", free, false).decision().phases(), 4.5);
        SchemeResult together = decide("ao", limited(free, leastBps, INF), true);
        assertThat(together.report().violations())
                .filteredOn(found -> found.constraint() == Constraint.POWER_FLOORS)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.ud()).isEqualTo(-1);
                    assertThat(found.amount()).isCloseTo(1.5, within(1e-6));
                });
    }

    /** R_min for which the floors on the power sum to so much, by hand from (2^(R/B) - 1)/a_k. */
    private static double rateOfFloors(FrameContext frame, PhaseShifts phases, double sumW) {
        EffectiveGains gains = frame.gains(phases);
        double wattPerSnr = IntStream.range(0, frame.userDevices())
                .mapToDouble(ud -> frame.budgets().noiseW() / gains.downlink(ud))
                .sum();
        return frame.budgets().bandwidthHz() * Math.log1p(sumW / wattPerSnr) / Math.log(2);
    }

    /** The uplink's rate follows from phases alone. */
    private static List<Violation> withoutUplink(SchemeResult result) {
        return result.report().violations().stream()
                .filter(found -> found.constraint() != Constraint.UPLINK_RATE)
                .toList();
    }

    /** The least sum of delays within the limits under these phases; +Infinity if there is none on the grid. */
    private static double bruteForceS(FrameContext frame, PhaseShifts phases) {
        double best = INF;
        for (int code = 0; code < 36; code++) {
            int[] cut = {1 + code % 3, 1 + code / 3 % 3};
            int places = code / 9;
            boolean[] local = {(places & 1) == 0, (places & 2) == 0};
            double[] centre = {0.5, 0.5};
            double width = 0.5;
            for (int zoom = 0; zoom < 4; zoom++, width /= 10) {
                double[] found = {centre[0], centre[1], INF};
                for (int i = -60; i <= 60; i++) {
                    double p = Math.min(Math.max(centre[0] + width * i / 60, 1e-6), 1 - 1e-6);
                    double[] powerW = {3 * p, 3 * (1 - p)};
                    LinkState links = DelayModel.links(frame, phases, powerW);
                    for (int j = -60; j <= 60; j++) {
                        double x = Math.min(Math.max(centre[1] + width * j / 60, 0), 1);
                        double s = sumS(frame, links, cut, local, x);
                        if (s < found[2]) {
                            found = new double[] {p, x, s};
                        }
                    }
                }
                if (found[2] == INF) {
                    break;
                }
                centre = new double[] {found[0], found[1]};
                best = Math.min(best, found[2]);
            }
        }
        return best;
    }

    private static double sumS(FrameContext frame, LinkState links, int[] cut, boolean[] local, double share) {
        double budgetHz = frame.budgets().twinBudgetHz();
        double[] hz = {
            local[0] ? 0 : local[1] ? budgetHz : share * budgetHz,
            local[1] ? 0 : local[0] ? budgetHz : (1 - share) * budgetHz
        };
        double sum = 0;
        for (int ud = 0; ud < 2; ud++) {
            double s = DelayModel.splitTotalS(frame, links, ud, cut[ud], local[ud], hz[ud]);
            boolean within = s <= frame.budgets().maxDelayS()
                    && links.downlinkBps(ud) >= frame.budgets().minUplinkRateBps();
            sum += within ? s : INF;
        }
        return sum;
    }

    private static FrameContext limited(FrameContext frame, double leastBps, double maxDelayS) {
        Budgets b = frame.budgets();
        return frame.withBudgets(new Budgets(
                b.bandwidthHz(),
                b.noiseW(),
                b.uplinkPowerW(),
                b.apPowerBudgetW(),
                b.maxPowerPerUdW(),
                leastBps,
                b.twinBudgetHz(),
                b.maxTwinHzPerUd(),
                b.twinThresholdS(),
                maxDelayS,
                b.serverFlops()));
    }

    private static Delays delays(FrameContext frame, FrameDecision decision) {
        assertThat(decision.form()).isEqualTo(RoundForm.SPLIT);
        return DelayModel.delays(frame, decision, DelayModel.links(frame, decision.phases(), decision.copyPowerW()));
    }

    private static FrameContext weakened(FrameContext frame, double amplitude, int ud) {
        ChannelState channel = frame.channel();
        ComplexMatrix h = channel.irsUd();
        double[] re = h.copyRe();
        double[] im = h.copyIm();
        for (int i = ud * h.columns(); i < (ud + 1) * h.columns(); i++) {
            re[i] *= amplitude;
            im[i] *= amplitude;
        }
        return new FrameContext(
                frame.frame(),
                new ChannelState(
                        channel.apIrs(),
                        ComplexMatrix.of(h.rows(), h.columns(), re, im),
                        channel.direct(),
                        channel.apIrsUplink()),
                frame.profile(),
                frame.copyCpuHz(),
                frame.budgets());
    }

    private static SchemeResult decide(String name, FrameContext frame, boolean keepsLimits) {
        return new SchemeRegistry()
                .create(name, TestOptions.standard(), TestStreams.of(1, "scheme"), 1, keepsLimits)
                .decide(frame);
    }
}
