package io.splitwave.optimizer.vrsl.price;

import io.splitwave.optimizer.vrsl.FrameContext;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The sum of downlink powers with which every device ends by its deadline, by a price of twin frequency alone: the
 * power itself is the cost.
 */
final class PowerProblem implements PricedProblem {
    private static final double RELATIVE = 1e-15;
    private static final int ORDER = 5;
    private static final int MAX_EVALUATIONS = 500;

    private final double budgetHz;
    private final DeadlineOption[][] options; // [ud][option], null where closed
    private double perHz;
    private double lnPerHz;

    PowerProblem(FrameContext context, DeadlineOption[][] options) {
        this.budgetHz = context.budgets().twinBudgetHz();
        this.options = options;
    }

    @Override
    public int userDevices() {
        return options.length;
    }

    @Override
    public int options() {
        return options[0].length;
    }

    @Override
    public double powerBudgetW() {
        return 0;
    }

    @Override
    public double twinBudgetHz() {
        return budgetHz;
    }

    @Override
    public double highestPowerPrice() {
        return 0;
    }

    /** Of every device the option that needs least frequency: these fit the budget if any choice does. */
    int[] leastTwinHz() {
        int[] option = new int[options.length];
        for (int ud = 0; ud < options.length; ud++) {
            double least = Double.POSITIVE_INFINITY;
            for (int o = 0; o < options(); o++) {
                if (options[ud][o] != null && options[ud][o].leastHz() < least) {
                    least = options[ud][o].leastHz();
                    option[ud] = o;
                }
            }
        }
        return option;
    }

    /**
     * With any choice that leaves frequency s &gt; 0 and takes power p, D(mu) &lt;= p - mu s; so beyond (p - D(0))/s
     * the dual function is below its value at 0. Here half of the budget that the least demand leaves is split equally.
     */
    @Override
    public double highestTwinPrice() {
        int[] option = leastTwinHz();
        double spareHz = budgetHz - sumHz(option, Double.POSITIVE_INFINITY);
        if (!(spareHz > 0)) {
            return 0;
        }
        double powerW = 0;
        double leftHz = budgetHz;
        double freeW = 0;
        for (int ud = 0; ud < options.length; ud++) {
            DeadlineOption it = options[ud][option[ud]];
            if (it != null) {
                double hz = Math.min(it.leastHz() + spareHz / (2 * options.length), it.mostHz());
                powerW += it.powerW(hz);
                leftHz -= hz;
                freeW += freeW(ud);
            }
        }
        return Math.max(0, (powerW - freeW) / leftHz);
    }

    private double freeW(int ud) {
        double least = Double.POSITIVE_INFINITY;
        for (DeadlineOption it : options[ud]) {
            least = it == null ? least : Math.min(least, it.powerW(it.mostHz()));
        }
        return least;
    }

    @Override
    public void price(double perWatt, double perHzNow) {
        perHz = perHzNow;
        lnPerHz = Math.log(perHzNow);
    }

    @Override
    public double cost(int ud, int option) {
        DeadlineOption it = options[ud][option];
        if (it == null) {
            return Double.POSITIVE_INFINITY;
        }
        double hz = it.answerHz(lnPerHz);
        return it.powerW(hz) + perHz * hz;
    }

    @Override
    public double powerW(int ud, int option) {
        return 0; // not from a budget
    }

    @Override
    public double twinHz(int ud, int option) {
        return options[ud][option].answerHz(lnPerHz);
    }

    @Override
    public Settled settle(int[] option) {
        double lnSettled = lnPrice(option);
        if (Double.isNaN(lnSettled)) {
            return Settled.IMPOSSIBLE;
        }
        double powerW = 0;
        for (int ud = 0; ud < option.length; ud++) {
            DeadlineOption it = options[ud][option[ud]];
            powerW += it == null ? 0 : it.powerW(it.answerHz(lnSettled));
        }
        return new Settled(powerW, 0, Math.exp(lnSettled));
    }

    /** Frequencies of an option vector at its price, which is solved again if it left the range of a double. */
    double[] twinHz(int[] option, double settledPerHz) {
        double lnSettled = settledPerHz >= Double.MIN_NORMAL ? Math.log(settledPerHz) : lnPrice(option);
        double[] hz = new double[option.length];
        for (int ud = 0; ud < option.length; ud++) {
            DeadlineOption it = options[ud][option[ud]];
            hz[ud] = it == null ? 0 : it.answerHz(lnSettled);
        }
        return hz;
    }

    /** The powers that go with frequencies. */
    double[] powerW(int[] option, double[] twinHz) {
        double[] powerW = new double[option.length];
        for (int ud = 0; ud < option.length; ud++) {
            DeadlineOption it = options[ud][option[ud]];
            powerW[ud] = it == null ? 0 : it.powerW(twinHz[ud]);
        }
        return powerW;
    }

    /** ln of the price at which the frequency budget is spent, -Infinity if it never is, NaN if it is too small. */
    private double lnPrice(int[] option) {
        if (sumHz(option, Double.POSITIVE_INFINITY) > budgetHz) {
            return Double.NaN;
        }
        if (sumHz(option, Double.NEGATIVE_INFINITY) <= budgetHz) {
            return Double.NEGATIVE_INFINITY;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int ud = 0; ud < option.length; ud++) {
            DeadlineOption it = options[ud][option[ud]];
            if (it != null && it.mostHz() > it.leastHz()) {
                low = Math.min(low, it.lnMarginal(it.mostHz()));
                high = Math.max(high, it.lnMarginal(it.leastHz()));
            }
        }
        double margin = 1e-9 * (1 + Math.max(Math.abs(low), Math.abs(high)));
        while (sumHz(option, low - margin) < budgetHz || sumHz(option, high + margin) > budgetHz) {
            margin *= 2; // a marginal next to the deadline has few digits
        }
        return new BracketingNthOrderBrentSolver(RELATIVE, RELATIVE, RELATIVE, ORDER)
                .solve(MAX_EVALUATIONS, x -> sumHz(option, x) / budgetHz - 1, low - margin, high + margin);
    }

    private double sumHz(int[] option, double ln) {
        double sum = 0;
        for (int ud = 0; ud < option.length; ud++) {
            DeadlineOption it = options[ud][option[ud]];
            if (it != null) {
                sum += ln == Double.POSITIVE_INFINITY
                        ? it.leastHz()
                        : ln == Double.NEGATIVE_INFINITY ? it.mostHz() : it.answerHz(ln);
            }
        }
        return sum;
    }
}
