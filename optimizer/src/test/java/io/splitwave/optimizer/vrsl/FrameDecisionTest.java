package io.splitwave.optimizer.vrsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import org.junit.jupiter.api.Test;

/** A decision with one variable replaced. */
class FrameDecisionTest {
    private final FrameDecision decision = new FrameDecision(
            RoundForm.SPLIT,
            PhaseShifts.none(),
            new double[] {1, 2},
            new int[] {1, 3},
            new boolean[] {true, false},
            new double[] {0, 5});

    private static void assertEqual(FrameDecision found, double[] powerW, int[] cut, boolean[] local, double[] twinHz) {
        assertThat(found.form()).isEqualTo(RoundForm.SPLIT);
        assertThat(found.copyPowerW()).containsExactly(powerW);
        assertThat(found.copyCut()).containsExactly(cut);
        assertThat(found.copyLocal()).containsExactly(local);
        assertThat(found.copyTwinHz()).containsExactly(twinHz);
        assertThat(found.hasPowerW(powerW)).isTrue();
        assertThat(found.hasCut(cut)).isTrue();
        assertThat(found.hasLocal(local)).isTrue();
        assertThat(found.hasTwinHz(twinHz)).isTrue();
    }

    @Test
    void oneVariableIsReplacedAndTheOthersStay() {
        double[] powerW = {1, 2};
        int[] cut = {1, 3};
        boolean[] local = {true, false};
        double[] twinHz = {0, 5};
        assertEqual(decision.withPowerW(new double[] {4, 0}), new double[] {4, 0}, cut, local, twinHz);
        assertEqual(decision.withCut(new int[] {0, 2}), powerW, new int[] {0, 2}, local, twinHz);
        assertEqual(decision.withLocal(new boolean[2]), powerW, cut, new boolean[2], twinHz);
        assertEqual(decision.withTwinHz(new double[] {7, 8}), powerW, cut, local, new double[] {7, 8});
        PhaseShifts phases = new PhaseShifts(new double[] {1});
        assertThat(decision.withPhases(phases).phases()).isSameAs(phases);
        assertEqual(decision.withPhases(phases), powerW, cut, local, twinHz);
        assertEqual(decision, powerW, cut, local, twinHz);
        assertThat(decision.hasCut(new int[] {1, 2})).isFalse();
    }

    @Test
    void whatChangesNothingMakesNoOther() {
        assertThat(decision.withPowerW(decision.copyPowerW())).isSameAs(decision);
        assertThat(decision.withCut(decision.copyCut())).isSameAs(decision);
        assertThat(decision.withLocal(decision.copyLocal())).isSameAs(decision);
        assertThat(decision.withTwinHz(decision.copyTwinHz())).isSameAs(decision);
        assertThat(decision.withoutIdleTwins()).isSameAs(decision);
        FrameDecision below = decision.withTwinHz(new double[] {-0.0, 5});
        assertThat(below).as("the two zeros have different bits").isNotSameAs(decision);
        assertThat(below.withoutIdleTwins().hasTwinHz(decision.copyTwinHz())).isTrue();
    }

    @Test
    void powersThatAreTakenAreNotCopied() {
        double[] powersW = {4, 0};
        assertEqual(
                decision.takingPowerW(powersW), powersW, new int[] {1, 3}, new boolean[] {true, false}, new double[] {
                    0, 5
                });
        assertThatThrownBy(() -> decision.takingPowerW(new double[] {1})).hasMessageContaining("as many powers");
        assertThatThrownBy(() -> decision.takingPowerW(new double[] {1, Double.NaN}))
                .hasMessageContaining("powerW must be finite and >= 0");
    }

    @Test
    void allAlikeIsAsWrittenOneByOne() {
        boolean[] local = {true, false, true};
        FrameDecision alike = FrameDecision.alike(RoundForm.SPLIT, PhaseShifts.none(), 0.5, 3, local, 1e9);
        local[0] = false;
        assertEqual(
                alike,
                new double[] {0.5, 0.5, 0.5},
                new int[] {3, 3, 3},
                new boolean[] {true, false, true},
                new double[] {1e9, 1e9, 1e9});
        assertThatThrownBy(() -> FrameDecision.alike(RoundForm.SPLIT, PhaseShifts.none(), -1, 3, local, 0))
                .hasMessageContaining("powerW");
        assertThatThrownBy(() -> FrameDecision.alike(RoundForm.SPLIT, PhaseShifts.none(), 1, 3, new boolean[0], 0))
                .hasMessageContaining("as many");
    }

    @Test
    void onlyTwinsThatRunKeepTheirFrequency() {
        double[] powerW = {1, 2};
        int[] cut = {1, 3};
        boolean[] local = {true, false};
        FrameDecision idle = decision.withTwinHz(new double[] {7, 8});
        assertEqual(idle.withoutIdleTwins(), powerW, cut, local, new double[] {0, 8});
        assertEqual(idle, powerW, cut, local, new double[] {7, 8});
    }

    @Test
    void whatWasHandedOverIsNotSeenAnyMore() {
        double[] powerW = {4, 4};
        int[] cut = {2, 2};
        boolean[] local = {true, true};
        double[] twinHz = {6, 6};
        FrameDecision other =
                decision.withPowerW(powerW).withCut(cut).withLocal(local).withTwinHz(twinHz);
        powerW[0] = 9;
        cut[0] = 9;
        local[0] = false;
        twinHz[0] = 9;
        assertEqual(other, new double[] {4, 4}, new int[] {2, 2}, new boolean[] {true, true}, new double[] {6, 6});
    }

    @Test
    void whatNoFrameAllowsIsRefused() {
        assertThatThrownBy(() -> decision.withPowerW(new double[] {1, -1})).hasMessageContaining("UD 1: powerW");
        assertThatThrownBy(() -> decision.withTwinHz(new double[] {1, Double.NaN}))
                .hasMessageContaining("UD 1: twinHz");
        assertThatThrownBy(() -> decision.withCut(new int[] {-1, 1})).hasMessageContaining("UD 0: cut");
        assertThatThrownBy(() -> decision.withPowerW(new double[1])).hasMessageContaining("as many powers");
        assertThatThrownBy(() -> decision.withCut(new int[3])).hasMessageContaining("as many cuts");
        assertThatThrownBy(() -> decision.withLocal(new boolean[1])).hasMessageContaining("as many places");
        assertThatThrownBy(() -> decision.withTwinHz(new double[1])).hasMessageContaining("as many twin frequencies");
    }
}
