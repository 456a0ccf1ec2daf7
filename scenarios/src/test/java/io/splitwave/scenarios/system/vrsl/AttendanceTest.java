package io.splitwave.scenarios.system.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static Attendance of(boolean... present) {
        List<Position> places = Collections.nCopies(present.length, new Position(1, 1));
        return Attendance.of(new UdPlaces(places, new double[present.length], present));
    }

    @Test
    void aSchemeSeesThoseWhoAreThereAndNobodyElse() {
        FrameContext frame =
                PlayedRun.playSmall("horizon.frames=1").frames().get(0).context();
        FrameContext seen =
                of(false, true, false, false, true, true, false, false).narrowed(frame);

        int[] present = {1, 4, 5};
        assertThat(seen.userDevices()).isEqualTo(3);
        assertThat(seen.frame()).isEqualTo(frame.frame());
        assertThat(seen.channel().apIrs()).isEqualTo(frame.channel().apIrs());
        for (int i = 0; i < present.length; i++) {
            assertThat(seen.cpuHz(i)).isEqualTo(frame.cpuHz(present[i]));
            assertThat(seen.profile().deviceFlop(i, 3))
                    .isEqualTo(frame.profile().deviceFlop(present[i], 3));
            for (int n = 0; n < frame.channel().irsElements(); n++) {
                assertThat(seen.channel().irsUd().re(i, n))
                        .isEqualTo(frame.channel().irsUd().re(present[i], n));
            }
        }
    }

    @Test
    void itsAnswerIsSpreadOverAllWithNothingForTheAbsent() {
        SchemeResult narrow = new SchemeResult(
                new FrameDecision(
                        RoundForm.SPLIT,
                        new PhaseShifts(new double[] {0.5}),
                        new double[] {1, 2},
                        new int[] {3, 4},
                        new boolean[] {false, true},
                        new double[] {5, 0}),
                report(new Violation(Constraint.UPLINK_RATE, 1, 9), new Violation(Constraint.POWER_BUDGET, -1, 8)));
        SchemeResult wide = of(false, true, false, true).spread(narrow, 7);

        assertThat(wide.decision().copyPowerW()).containsExactly(0, 1, 0, 2);
        assertThat(wide.decision().copyCut()).containsExactly(7, 3, 7, 4);
        assertThat(wide.decision().copyLocal()).containsExactly(true, false, true, true);
        assertThat(wide.decision().copyTwinHz()).containsExactly(0, 5, 0, 0);
        assertThat(wide.decision().phases()).isEqualTo(narrow.decision().phases());
        assertThat(wide.report().violations())
                .containsExactly(
                        new Violation(Constraint.UPLINK_RATE, 3, 9), new Violation(Constraint.POWER_BUDGET, -1, 8));
    }

    @Test
    void whereAllAreThereNothingIsCopied() {
        FrameContext frame =
                PlayedRun.playSmall("horizon.frames=1").frames().get(0).context();
        assertThat(Attendance.full(8).narrowed(frame)).isSameAs(frame);
        int[] cohort = {0, 3};
        assertThat(Attendance.full(8).among(cohort)).isSameAs(cohort);
    }

    @Test
    void thoseWhoLeftAreThoseWhoWereThereAndAreNot() {
        assertThat(of(false, true, true, false).leftSince(of(true, true, false, false)))
                .containsExactly(0);
        assertThat(of(false, true).among(new int[] {1, 0})).containsExactly(1);
        assertThat(of(false, false).isEmpty()).isTrue();
    }

    private static SolveReport report(Violation... violations) {
        return new SolveReport(
                1,
                Double.NaN,
                new double[] {1},
                List.of(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                StopReason.CLOSED_FORM,
                List.of(violations),
                List.of());
    }
}
