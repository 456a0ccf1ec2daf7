package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.DeviceSelection;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightControl;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.optimizer.vrsl.reach.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * A scheme that sees only the devices a frame can reach. It decides as if the others were absent; they get no power and
 * no twin, and are recorded as local at the first candidate cut. The objective is over the reached devices, the
 * violations over all.
 *
 * <p>If no device is reached, nothing is decided and the objective is infinite.
 */
final class WithinReach implements Scheme {
    private final Scheme scheme;
    private final RoundForm form;
    private final IntFunction<int[]> cuts; // of a number of layers
    private FrameContext looked;
    private Reach reach;

    /** A scheme whose rounds have this form and, by the number of layers, these candidate cuts. */
    WithinReach(Scheme scheme, RoundForm form, IntFunction<int[]> cuts) {
        this.scheme = scheme;
        this.form = form;
        this.cuts = cuts;
    }

    @Override
    public String name() {
        return scheme.name();
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        Reach now = reach(frame);
        DeviceSelection reached = now.reached();
        if (reached.isFull()) {
            return scheme.decide(frame);
        }
        int idleCut = cuts.apply(frame.profile().layers())[0];
        if (reached.isEmpty()) {
            return noneReached(frame, now, idleCut);
        }
        SchemeResult result = scheme.decide(reached.narrowed(frame));
        FrameDecision decision = reached.spread(result.decision(), idleCut);
        LinkState links = DelayModel.links(frame, decision);
        return new SchemeResult(
                decision,
                result.report().withViolations(DecisionCheck.violations(frame, decision, links)),
                now.leftOut());
    }

    /** The reach of the last frame is kept where it is needed again whenever a stage ends. */
    private Reach reach(FrameContext frame) {
        if (looked == frame) {
            return reach;
        }
        Reach found = new Reach(frame, form, cuts.apply(frame.profile().layers()));
        if (scheme.inFlight().isPresent()) {
            reach = found;
            looked = frame;
        }
        return found;
    }

    private SchemeResult noneReached(FrameContext frame, Reach now, int idleCut) {
        FrameDecision decision =
                nothing(new PhaseShifts(new double[frame.channel().irsElements()]), frame.userDevices(), idleCut);
        LinkState links = DelayModel.links(frame, decision);
        return new SchemeResult(
                decision,
                new SolveReport(
                        Double.POSITIVE_INFINITY,
                        Double.NaN,
                        new double[] {Double.POSITIVE_INFINITY},
                        List.of(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0,
                        StopReason.NOBODY,
                        DecisionCheck.violations(frame, decision, links)),
                now.leftOut());
    }

    private FrameDecision nothing(PhaseShifts phases, int uds, int cutOfAll) {
        int[] cut = new int[uds];
        boolean[] local = new boolean[uds];
        Arrays.fill(cut, cutOfAll);
        Arrays.fill(local, true);
        return new FrameDecision(form, phases, new double[uds], cut, local, new double[uds]);
    }

    @Override
    public Optional<InFlightControl> inFlight() {
        return scheme.inFlight().map(InFlight::new);
    }

    @Override
    public boolean keepsFrames() {
        return scheme.keepsFrames() || scheme.inFlight().isPresent();
    }

    /**
     * The same for rounds in flight: a device that needs a link it does not have waits, and gets no power and no twin.
     */
    private final class InFlight implements InFlightControl {
        private final InFlightControl control;

        InFlight(InFlightControl control) {
            this.control = control;
        }

        @Override
        public InFlightPlan replan(FrameContext frame, WorkLeft left, PhaseShifts start) {
            DeviceSelection reached = reach(frame).reached(left);
            if (reached.isFull()) {
                return control.replan(frame, left, start);
            }
            int uds = frame.userDevices();
            PhaseShifts phases = start;
            double timeS = 0;
            double[] powerW = new double[uds];
            double[] twinHz = new double[uds];
            if (!reached.isEmpty()) {
                InFlightPlan plan = control.replan(reached.narrowed(frame), reached.narrowed(left), start);
                phases = plan.decision().phases();
                timeS = plan.timeS();
                powerW = reached.spread(plan.decision().copyPowerW());
                twinHz = reached.spread(plan.decision().copyTwinHz());
            }
            int[] cut = new int[uds];
            boolean[] local = new boolean[uds];
            for (int ud = 0; ud < uds; ud++) {
                cut[ud] = left.of(ud).cut();
                local[ud] = left.of(ud).local();
            }
            FrameDecision decision = new FrameDecision(form, phases, powerW, cut, local, twinHz);
            LinkState links = DelayModel.links(frame, phases, powerW);
            return new InFlightPlan(decision, timeS, DecisionCheck.violations(frame, left, decision, links));
        }

        @Override
        public OptionalDouble replanFraction() {
            return control.replanFraction();
        }

        @Override
        public Optional<double[]> twinHzNow(FrameContext frame, WorkLeft left, double[] uplinkBps) {
            DeviceSelection reached = reach(frame).reached(left);
            if (reached.isFull()) {
                return control.twinHzNow(frame, left, uplinkBps);
            }
            return reached.isEmpty()
                    ? Optional.of(new double[frame.userDevices()])
                    : control.twinHzNow(reached.narrowed(frame), reached.narrowed(left), reached.narrowed(uplinkBps))
                            .map(reached::spread);
        }
    }
}
