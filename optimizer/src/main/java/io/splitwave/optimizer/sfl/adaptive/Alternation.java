package io.splitwave.optimizer.sfl.adaptive;

import io.splitwave.kernel.round.DropReason;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Block coordinate descent as the source of ASFL alternates, corrected: the cut of each device by enumeration, then its power
 * by the energy that is left, then clocks and shares together. The rate has log2, the time all its terms, and clocks and shares
 * are solved exactly instead of by the printed closed form, whose multipliers are unknown. Each block is solved to its optimum,
 * so the time does not grow; where it stops need not be the optimum.
 *
 * <p>It starts with equal shares, the fixed cut, and a clock that takes half of the energy. A device whose budget allows no cut
 * with that is left out.
 */
final class Alternation implements RoundScheme {
    private static final int MOST_TURNS = 50;
    private static final int HALVINGS = 60;
    private static final double TOLERANCE = 1e-6;

    private final String name;
    private final int startCut;

    Alternation(String name, int startCut) {
        this.name = name;
        this.startCut = startCut;
    }

    @Override
    public String name() {
        return name;
    }

    /** What is held for one device while another block moves. */
    private record Held(int ud, CutWork work, double share, double hz, double powerW) {}

    @Override
    public RoundDecision decide(RoundState state) {
        AsflOptimum.requireFullBand(state);
        SortedMap<Integer, DropReason> leftOut = new TreeMap<>();
        List<Held> held = new ArrayList<>();
        for (int ud : state.members()) {
            Held start = start(state, ud);
            if (start == null) {
                leftOut.put(ud, DropReason.INFEASIBLE);
            } else {
                held.add(start);
            }
        }
        RoundDecision best = new Choices(state).decision(leftOut, Double.NaN, false);
        double bestS = Double.POSITIVE_INFINITY;
        for (int turn = 0; turn < MOST_TURNS && !held.isEmpty(); turn++) {
            List<DeviceOptions> devices = new ArrayList<>();
            for (Held device : held) {
                Held next = powered(state, turn == 0 ? device : withBestCut(state, device));
                devices.add(DeviceOptions.of(
                        state, next.ud(), new int[] {next.work().cut()}, next.powerW(), next.powerW()));
            }
            SharedRound round = new SharedRound(state, devices);
            leftOut.putAll(round.leftOut());
            double timeS = round.kept().isEmpty() ? Double.POSITIVE_INFINITY : round.leastS();
            boolean better = timeS < bestS * (1 - TOLERANCE) || turn == 0;
            if (!better) {
                break;
            }
            bestS = timeS;
            best = round.decision(round.kept().isEmpty() ? 0 : timeS, leftOut, Double.NaN, false);
            held = after(state, round, best);
        }
        return best;
    }

    private static List<Held> after(RoundState state, SharedRound round, RoundDecision decision) {
        List<Held> held = new ArrayList<>();
        for (DeviceOptions device : round.kept()) {
            int ud = device.ud();
            held.add(new Held(
                    ud,
                    CutWork.of(state, ud, decision.cut(ud)),
                    decision.share(ud),
                    decision.cpuHz(ud),
                    decision.powerW(ud)));
        }
        return held;
    }

    private static Uplink uplink(RoundState state, int ud) {
        return new Uplink(
                state.facilities().band(), state.gain()[ud], state.limits().minPowerW(), state.maxPowerW()[ud]);
    }

    /** Null if no cut keeps the budget. */
    private Held start(RoundState state, int ud) {
        if (!(state.gain()[ud] > 0)) {
            return null;
        }
        int[] cuts = state.limits().cuts();
        int[] order = new int[cuts.length + 1];
        order[0] = state.limits().allowsCut(startCut) ? startCut : cuts[0];
        System.arraycopy(cuts, 0, order, 1, cuts.length);
        double share = 1.0 / state.members().length;
        return Arrays.stream(order)
                .mapToObj(cut -> start(state, ud, cut, share))
                .filter(start -> start != null)
                .findFirst()
                .orElse(null);
    }

    private static Held start(RoundState state, int ud, int cut, double share) {
        CutWork work = CutWork.of(state, ud, cut);
        double budgetJ = state.limits().energyBudgetJ()[ud];
        double maxHz = state.maxCpuHz()[ud];
        double perHz2J = work.computeJ(state.facilities().energyCoefficient(), 1);
        double halfHz = perHz2J == 0 ? maxHz : Math.sqrt(budgetJ / 2 / perHz2J);
        double hz = Math.min(maxHz, Math.max(state.limits().minCpuHz(), halfHz));
        double leastW = state.limits().minPowerW() > 0 ? state.limits().minPowerW() : 1e-6 * state.maxPowerW()[ud];
        Held start = new Held(ud, work, share, hz, leastW);
        return hz > 0 && energyJ(state, start, leastW) <= budgetJ ? start : null;
    }

    private static double energyJ(RoundState state, Held device, double powerW) {
        Uplink uplink = uplink(state, device.ud());
        return device.work().computeJ(state.facilities().energyCoefficient(), device.hz())
                + powerW * device.work().bit() / uplink.bps(device.share(), powerW);
    }

    private static double timeS(RoundState state, Held device) {
        CutWork work = device.work();
        return work.fixedS()
                + work.computeS(device.hz())
                + work.bit() / uplink(state, device.ud()).bps(device.share(), device.powerW());
    }

    private static Held withBestCut(RoundState state, Held device) {
        Held best = device;
        for (int cut : state.limits().cuts()) {
            Held other = new Held(
                    device.ud(), CutWork.of(state, device.ud(), cut), device.share(), device.hz(), device.powerW());
            boolean keeps =
                    energyJ(state, other, other.powerW()) <= state.limits().energyBudgetJ()[device.ud()];
            if (keeps && timeS(state, other) < timeS(state, best)) {
                best = other;
            }
        }
        return best;
    }

    /** The highest power that the budget allows; energy grows with power. */
    private static Held powered(RoundState state, Held device) {
        double budgetJ = state.limits().energyBudgetJ()[device.ud()];
        double low = device.powerW();
        double high = state.maxPowerW()[device.ud()];
        if (energyJ(state, device, high) <= budgetJ) {
            low = high;
        }
        for (int step = 0; step < HALVINGS && high > low; step++) {
            double middle = 0.5 * (low + high);
            if (energyJ(state, device, middle) <= budgetJ) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Held(device.ud(), device.work(), device.share(), device.hz(), low);
    }
}
