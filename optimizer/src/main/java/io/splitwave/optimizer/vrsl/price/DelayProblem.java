package io.splitwave.optimizer.vrsl.price;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;

/**
 * The sum of delays, VRSL (18), by prices. An option is a cut and a place; its cost is the downlink's least of
 * c/ln(1 + a P) + nu P, the twin's least of C/(f + Delta f) + mu Delta f or the device's C/f, and the rest, which is
 * fixed. Blocks 3 and 5 solve for the continuous variables of an option vector.
 */
final class DelayProblem implements PricedProblem {
    private final FrameContext context;
    private final OptionTable table;
    private final double[] usableGain;
    private final double limitW;
    private final double limitHz;
    private final double[] restS; // [ud * options + option], with the device's own computing
    private final double[] a; // [ud], 0 where no power helps
    private final int sizes;
    private final double[] c; // [ud * sizes + size]
    private final double[] lnCa; // [ud * sizes + size]
    private final double[] downlinkCost; // [ud * sizes + size], under the prices in force
    private final double[] downlinkW;
    private double perHz;
    private double inverseRootPerHz;
    private int[] settledSize = new int[0];
    private double[] settledW = new double[0];

    DelayProblem(FrameContext context, EffectiveGains gains, int[] cuts) {
        this.context = context;
        this.table = new OptionTable(context.profile(), cuts);
        Budgets budgets = context.budgets();
        this.limitW = budgets.mostPowerPerUdW();
        this.limitHz = budgets.mostTwinHzPerUd();
        int uds = context.userDevices();
        this.restS = new double[uds * table.options()];
        this.a = new double[uds];
        this.sizes = table.sizes();
        this.c = new double[uds * sizes];
        this.lnCa = new double[c.length];
        this.downlinkCost = new double[lnCa.length];
        this.downlinkW = new double[lnCa.length];
        this.usableGain = gains.copyDownlink();
        LinkState links = DelayModel.links(context, gains, new double[uds]);
        for (int ud = 0; ud < uds; ud++) {
            a[ud] = DownlinkPrice.snrPerWatt(budgets, gains.downlink(ud));
            for (int s = 0; s < sizes; s++) {
                int at = ud * sizes + s;
                c[at] = DownlinkPrice.rateFreeS(budgets, table.bit(ud, s));
                lnCa[at] = Math.log(c[at]) + Math.log(a[ud]);
            }
            fill(links, ud);
        }
    }

    private void fill(LinkState links, int ud) {
        boolean open = false;
        for (int o = 0; o < table.options(); o++) {
            double s = DelayModel.afterComputeS(context, links, ud, table.cut(o));
            if (table.local(o)) {
                s += DelayModel.localS(context, ud, table.cut(o));
            } else if (limitHz == 0) {
                s = Double.POSITIVE_INFINITY; // a twin without frequency is the device
            }
            if (c[at(ud, o)] > 0 && a[ud] == 0) {
                s = Double.POSITIVE_INFINITY;
            }
            restS[ud * table.options() + o] = s;
            open |= s < Double.POSITIVE_INFINITY;
        }
        if (!open) {
            usableGain[ud] = 0; // it ends in no time whatever it gets, so it gets nothing
        }
    }

    /** Index of an option's downlink. */
    private int at(int ud, int option) {
        return ud * sizes + table.size(option);
    }

    OptionTable table() {
        return table;
    }

    @Override
    public int userDevices() {
        return a.length;
    }

    @Override
    public int options() {
        return table.options();
    }

    @Override
    public double powerBudgetW() {
        return context.budgets().apPowerBudgetW();
    }

    @Override
    public double twinBudgetHz() {
        return context.budgets().twinBudgetHz();
    }

    /** The largest marginal of an equal share: at this price no device demands more than its share. */
    @Override
    public double highestPowerPrice() {
        double share = powerBudgetW() / a.length;
        double highest = Double.NEGATIVE_INFINITY;
        if (limitW > share) {
            for (int ud = 0; ud < a.length; ud++) {
                for (int at = ud * sizes; at < (ud + 1) * sizes; at++) {
                    if (c[at] > 0 && a[ud] > 0 && usableGain[ud] > 0) {
                        highest = Math.max(highest, DownlinkPrice.lnMarginal(a[ud], lnCa[at], share));
                    }
                }
            }
        }
        return Math.exp(highest);
    }

    @Override
    public double highestTwinPrice() {
        double share = twinBudgetHz() / a.length;
        double highest = 0;
        if (limitHz > share) {
            for (int ud = 0; ud < a.length; ud++) {
                double hz = context.cpuHz(ud) + share;
                for (int o = 0; o < table.options(); o++) {
                    highest = Math.max(highest, table.flop(ud, o) / (hz * hz));
                }
            }
        }
        return highest;
    }

    @Override
    public void price(double perWatt, double perHzNow) {
        double lnPerWatt = Math.log(perWatt);
        perHz = perHzNow;
        inverseRootPerHz = 1 / Math.sqrt(perHzNow);
        for (int ud = 0; ud < a.length; ud++) {
            for (int at = ud * sizes; at < (ud + 1) * sizes; at++) {
                if (c[at] > 0 && a[ud] > 0) {
                    downlinkW[at] = Math.min(DownlinkPrice.powerW(a[ud], lnCa[at], lnPerWatt), limitW);
                    downlinkCost[at] = c[at] / Math.log1p(a[ud] * downlinkW[at]) + perWatt * downlinkW[at];
                }
            }
        }
    }

    @Override
    public double cost(int ud, int option) {
        double rest = restS[ud * table.options() + option];
        if (rest == Double.POSITIVE_INFINITY) {
            return rest;
        }
        double cost = rest + downlinkCost[at(ud, option)];
        if (!table.local(option)) {
            double hz = twinHz(ud, option);
            cost += table.flop(ud, option) / (context.cpuHz(ud) + hz) + perHz * hz;
        }
        return cost;
    }

    @Override
    public double powerW(int ud, int option) {
        return downlinkW[at(ud, option)];
    }

    @Override
    public double twinHz(int ud, int option) {
        return table.local(option)
                ? 0
                : TwinFrequencyBlock.answerHz(table.rootFlop(ud, option), context.cpuHz(ud), inverseRootPerHz, limitHz);
    }

    @Override
    public Settled settle(int[] option) {
        double[] powerW = settlePowerW(option);
        double[] twinHz = settleTwinHz(option);
        double value = 0;
        double lnPerWatt = Double.NEGATIVE_INFINITY;
        double highestPerHz = 0;
        for (int ud = 0; ud < option.length; ud++) {
            int o = option[ud];
            double rest = restS[ud * table.options() + o];
            int at = at(ud, o);
            if (rest < Double.POSITIVE_INFINITY) {
                value += rest;
                if (c[at] > 0) {
                    value += c[at] / Math.log1p(a[ud] * powerW[ud]);
                    if (powerW[ud] < limitW) {
                        lnPerWatt = Math.max(lnPerWatt, DownlinkPrice.lnMarginal(a[ud], lnCa[at], powerW[ud]));
                    }
                }
                if (!table.local(o)) {
                    double hz = context.cpuHz(ud) + twinHz[ud];
                    value += table.flop(ud, o) / hz;
                    highestPerHz =
                            twinHz[ud] < limitHz ? Math.max(highestPerHz, table.flop(ud, o) / (hz * hz)) : highestPerHz;
                }
            }
        }
        return new Settled(value, Math.exp(lnPerWatt), highestPerHz);
    }

    /** Block 5 at these options; solved again only if a downlink size changed. */
    double[] settlePowerW(int[] option) {
        int[] size = Arrays.stream(option).map(table::size).toArray();
        if (!Arrays.equals(size, settledSize)) {
            settledW = PowerBlock.solve(context, usableGain, table.cuts(option));
            settledSize = size;
        }
        return settledW;
    }

    /** Block 3 at these options. */
    double[] settleTwinHz(int[] option) {
        return TwinFrequencyBlock.solve(context, table.cuts(option), table.locals(option));
    }
}
