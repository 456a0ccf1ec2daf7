package io.splitwave.optimizer.vrsl.price;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;

/**
 * The least total power of the AP with which every device keeps T_max of VRSL (26), over cut, place, twin frequency
 * and power jointly, within (21)-(24) and (31), for given phases.
 *
 * <p>VRSL (60) always spends the whole power budget; this class finds how little would be enough. A price on twin
 * frequency makes the devices independent; each has a closed form ({@link DeadlineOption}).
 *
 * <p>If the deadline cannot be kept by all, device k gets max(T_max, s tau_k), tau_k being its time with both whole
 * budgets for it alone and s the least factor (to 1e-6) for which a choice within the budgets was found: so the devices
 * with the least slack exceed T_max first. A device that no option serves in finite time gets nothing.
 */
public final class LeastPower {
    private static final double ACCURACY = 1e-6;
    private static final double ROUNDING = 1e-12;

    private final int[] cuts;
    private final int maxPasses;

    /**
     * A method.
     *
     * @param cuts candidate cuts, each 1..M, at least one
     * @param maxPasses most passes over the devices in each descent, &gt;= 1
     * @throws IllegalArgumentException if there is no candidate, one is below 1, or there is no pass
     */
    public LeastPower(int[] cuts, int maxPasses) {
        this.cuts = cuts.clone();
        this.maxPasses = maxPasses;
        Candidates.check("least power", cuts, maxPasses);
    }

    /**
     * Chooses for given gains.
     *
     * @param context the frame, with a finite T_max
     * @param gains the gains of the phases in force
     * @return the choice; its bound is of the total power, W, under the deadlines in force
     * @throws IllegalArgumentException if there is no T_max
     */
    public PricedChoice choose(FrameContext context, EffectiveGains gains) {
        double maxDelayS = context.budgets().maxDelayS();
        if (maxDelayS == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("least power: budgets.maxDelayS must be finite, was " + maxDelayS);
        }
        Frame frame = new Frame(context, gains, cuts);
        PricedChoice kept = frame.choose(0, maxPasses);
        if (kept != null) {
            return kept;
        }
        double low = 1;
        double high = 1;
        PricedChoice relaxed = frame.choose(high, maxPasses);
        while (relaxed == null) {
            low = high;
            high *= 2;
            relaxed = frame.choose(high, maxPasses);
        }
        while (high > low * (1 + ACCURACY)) {
            double middle = Math.sqrt(low * high);
            PricedChoice trial = frame.choose(middle, maxPasses);
            if (trial == null) {
                low = middle;
            } else {
                high = middle;
                relaxed = trial;
            }
        }
        return relaxed;
    }

    /** One frame's numbers, whatever the deadlines. */
    private static final class Frame {
        private final FrameContext context;
        private final OptionTable table;
        private final LinkState links;
        private final double limitW;
        private final double limitHz;
        private final double[] a; // [ud]
        private final double[] c; // [ud * sizes + size]
        private final double[] aloneS; // tau_k

        Frame(FrameContext context, EffectiveGains gains, int[] cuts) {
            this.context = context;
            this.table = new OptionTable(context.profile(), cuts);
            this.links = DelayModel.links(context, gains, new double[context.userDevices()]);
            Budgets budgets = context.budgets();
            this.limitW = budgets.mostPowerPerUdW();
            this.limitHz = budgets.mostTwinHzPerUd();
            this.a = Arrays.stream(links.copyDownlinkGain())
                    .map(gain -> DownlinkPrice.snrPerWatt(budgets, gain))
                    .toArray();
            this.c = new double[a.length * table.sizes()];
            for (int ud = 0; ud < a.length; ud++) {
                for (int s = 0; s < table.sizes(); s++) {
                    c[ud * table.sizes() + s] = DownlinkPrice.rateFreeS(budgets, table.bit(ud, s));
                }
            }
            this.aloneS = new double[a.length];
            for (int ud = 0; ud < a.length; ud++) {
                aloneS[ud] = Double.POSITIVE_INFINITY;
                for (int o = 0; o < table.options(); o++) {
                    aloneS[ud] = Math.min(aloneS[ud], aloneS(ud, o));
                }
            }
        }

        private double aloneS(int ud, int o) {
            double downlinkS = c(ud, o) > 0 ? c(ud, o) / Math.log1p(a[ud] * limitW) : 0;
            return downlinkS
                    + table.flop(ud, o) / (context.cpuHz(ud) + mostHz(o))
                    + DelayModel.afterComputeS(context, links, ud, table.cut(o));
        }

        private double c(int ud, int o) {
            return c[ud * table.sizes() + table.size(o)];
        }

        private double mostHz(int o) {
            return table.local(o) ? 0 : limitHz;
        }

        /** The choice under the deadlines that factor s makes; null if no choice within the budgets was found. */
        PricedChoice choose(double s, int maxPasses) {
            DeadlineOption[][] options = new DeadlineOption[a.length][table.options()];
            for (int ud = 0; ud < a.length; ud++) {
                if (aloneS[ud] < Double.POSITIVE_INFINITY && !open(options[ud], ud, s)) {
                    return null;
                }
            }
            double budgetW = context.budgets().apPowerBudgetW() * (1 + ROUNDING);
            PowerProblem problem = new PowerProblem(context, options);
            if (problem.settle(problem.leastTwinHz()) == PricedProblem.Settled.IMPOSSIBLE) {
                return null;
            }
            PriceSearch search = new PriceSearch(problem);
            search.run();
            if (search.bound() > budgetW) {
                return null;
            }
            SingleChanges.End end = search.descend(maxPasses, problem.leastTwinHz());
            if (end.at().value() > budgetW) {
                return null;
            }
            double[] twinHz = problem.twinHz(end.option(), end.at().perHz());
            return new PricedChoice(table, twinHz, problem.powerW(end.option(), twinHz), search.bound(), end);
        }

        /** Fills in the options that keep the deadline; false if none does. */
        private boolean open(DeadlineOption[] options, int ud, double s) {
            double deadlineS = Math.max(context.budgets().maxDelayS(), s * aloneS[ud]);
            boolean open = false;
            for (int o = 0; o < options.length; o++) {
                double leftS = deadlineS - DelayModel.afterComputeS(context, links, ud, table.cut(o));
                options[o] = DeadlineOption.of(
                        table.flop(ud, o), context.cpuHz(ud), c(ud, o), a[ud], leftS, limitW, mostHz(o));
                open |= options[o] != null;
            }
            return open;
        }
    }
}
