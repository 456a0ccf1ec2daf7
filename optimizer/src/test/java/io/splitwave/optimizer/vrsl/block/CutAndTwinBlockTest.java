package io.splitwave.optimizer.vrsl.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutAndTwinBlockTest {
    /** Thresholds at which all, some and none go to a twin. */
    @ParameterizedTest
    @CsvSource({"0.0, 3e10", "0.1, 3e10", "0.3, 3e10", "Infinity, 3e10", "0.1, 0"})
    void everyDeviceGetsTheBestOfAllItsCuts(double thresholdS, double twinHzEach) {
        for (long seed = 1; seed <= 20; seed++) {
            FrameContext context = PaperFrame.of(seed, 3, 4, 2, 4, false, false);
            PhaseShifts phases = new PhaseShifts(new double[4]);
            LinkState links = DelayModel.links(context, phases, new double[] {0.5, 1, 1.5});
            double[] twinHz = {twinHzEach, 2 * twinHzEach, 0.1 * twinHzEach};
            TwinBlock rule = new TwinBlock(thresholdS);
            int[] cut = new CutBlock(new int[] {1, 2, 3, 4}, rule).cuts(context, links, ud -> twinHz[ud]);
            // all 64 combinations, each judged as a whole decision
            double least = Double.POSITIVE_INFINITY;
            int[] best = null;
            for (int code = 0; code < 64; code++) {
                int[] candidate = {1 + code % 4, 1 + code / 4 % 4, 1 + code / 16};
                FrameDecision decision = new FrameDecision(
                        RoundForm.SPLIT,
                        phases,
                        new double[] {0.5, 1, 1.5},
                        candidate,
                        rule.places(context, candidate),
                        twinHz);
                assertThat(rule.places(context, decision)).isEqualTo(rule.places(context, candidate));
                double sumS = DelayModel.delays(context, decision, links).sumS();
                if (sumS < least) {
                    least = sumS;
                    best = candidate;
                }
            }
            assertThat(cut).containsExactly(best);
        }
    }

    @Test
    void aPriceOnCutsMovesThemAsFarAsItDiffers() {
        // VRSL (28): the cut minimises T_k(m) + lambda L(m); each device's delays are looked up one by one here
        double[] lossS = {0, 0.02, 0.4, 0.01, 0.03};
        TwinBlock rule = new TwinBlock(0.1);
        int moved = 0;
        for (long seed = 1; seed <= 20; seed++) {
            FrameContext free = PaperFrame.of(seed, 3, 4, 2, 4, false, false);
            FrameContext priced = free.withCutPenalty(lossS);
            LinkState links = DelayModel.links(free, new PhaseShifts(new double[4]), new double[] {0.5, 1, 1.5});
            CutBlock block = new CutBlock(new int[] {1, 2, 3, 4}, rule);
            int[] cut = block.cuts(priced, links, any -> 0);
            for (int ud = 0; ud < 3; ud++) {
                int best = 1;
                for (int m = 2; m <= 4; m++) {
                    best = costS(free, links, ud, m, rule, lossS) < costS(free, links, ud, best, rule, lossS)
                            ? m
                            : best;
                }
                assertThat(cut[ud]).isEqualTo(best);
                moved += cut[ud] == block.cuts(free, links, any -> 0)[ud] ? 0 : 1;
            }
            // what is the same for every cut changes nothing
            assertThat(block.cuts(free.withCutPenalty(new double[] {7, 7, 7, 7, 7}), links, any -> 0))
                    .isEqualTo(block.cuts(free, links, any -> 0));
        }
        assertThat(moved).isPositive();
        FrameContext frame = PaperFrame.of(1, 1, 4, 2, 4, false, false);
        assertThatThrownBy(() -> frame.withCutPenalty(new double[4]))
                .hasMessageContaining("each of the 5 cuts, were 4");
        assertThatThrownBy(() -> frame.withCutPenalty(new double[] {0, 0, -1, 0, 0}))
                .hasMessageContaining("must be finite and >= 0, was -1.0");
    }

    private static double costS(
            FrameContext context, LinkState links, int ud, int cut, TwinBlock rule, double[] lossS) {
        return DelayModel.splitTotalS(context, links, ud, cut, rule.local(context, ud, cut), 0) + lossS[cut];
    }

    @Test
    void onlyCandidatesAreChosenAndTheFirstOfEquals() {
        FrameContext context = PaperFrame.of(1, 3, 4, 2, 4, false, false);
        LinkState links = DelayModel.links(context, new PhaseShifts(new double[4]), new double[] {1, 1, 1});
        CutBlock block = new CutBlock(new int[] {4, 2}, new TwinBlock(0.1));
        assertThat(Arrays.stream(block.cuts(context, links, any -> 0)).boxed()).isSubsetOf(2, 4);
        // without power every candidate takes forever, and the first stands
        LinkState dead = DelayModel.links(context, new PhaseShifts(new double[4]), new double[3]);
        assertThat(block.cuts(context, dead, any -> 0)).containsExactly(4, 4, 4);
    }

    @Test
    void refusesCutsThereAreNot() {
        FrameContext context = PaperFrame.of(1, 1, 4, 2, 4, false, false);
        LinkState links = DelayModel.links(context, new PhaseShifts(new double[4]), new double[1]);
        TwinBlock rule = new TwinBlock(0.1);
        assertThatThrownBy(() -> new CutBlock(new int[0], rule)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new CutBlock(new int[] {0}, rule)).hasMessageContaining(">= 1, was 0");
        assertThatThrownBy(() -> new CutBlock(new int[] {5}, rule).cuts(context, links, any -> 0))
                .hasMessageContaining("1..4, was 5");
    }

    @Test
    void theThresholdItselfIsStillLocal() {
        // VRSL (29): 2 GFLOP at 8 GHz take exactly 0.25 s
        FrameContext base = PaperFrame.of(1, 1, 2, 2, 2, false, false);
        ModelProfile profile =
                new ModelProfile(new double[][] {{2e9, 1e9}}, new double[] {0, 1, 1}, new double[] {1, 1, 1});
        FrameContext context = new FrameContext(0, base.channel(), profile, new double[] {8e9}, base.budgets());
        assertThat(new TwinBlock(0.25).local(context, 0, 1)).isTrue();
        assertThat(new TwinBlock(Math.nextDown(0.25)).local(context, 0, 1)).isFalse();
        assertThat(new TwinBlock(0.25).places(context, new int[] {2})).containsExactly(false);
        assertThat(new TwinBlock(Double.POSITIVE_INFINITY).neverTwin()).isTrue();
        assertThat(new TwinBlock(1e9).neverTwin()).isFalse();
        assertThatThrownBy(() -> new TwinBlock(-1)).hasMessageContaining(">= 0");
    }
}
