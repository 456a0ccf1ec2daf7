package io.splitwave.optimizer.vrsl.makespan;

import io.splitwave.kernel.time.StoppedException;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.rate.SignalToNoise;
import io.splitwave.optimizer.math.special.LambertW;
import io.splitwave.optimizer.vrsl.Budgets;
import java.util.Arrays;

/**
 * The least T by which every device is done, over options, twin frequencies and powers, for given gains.
 *
 * <p>With t = T less uplink, server and the device's own computing, a downlink of c = D ln 2/B and C FLOP on a twin of
 * f + x Hz need the power (e^u - 1)/a, u = c/(t - C/(f + x)). At a price mu per hertz the cheapest x has (t u - c)
 * e^(u/2) = sqrt(mu a c C), so that u = c/t + 2w, w = W(sqrt(mu a c C) e^(-c/(2t))/(2t)), f + x = C u/(2 t w). Each
 * device then takes its cheapest option. Their total demand decides whether T can be kept: within both budgets it can;
 * if the sum of P + mu x exceeds P_total + mu Delta f_max it cannot, whatever the options (weak duality). A bisection
 * on mu inside one on T finds which of the two holds.
 *
 * <p>Between the two is the gap of the discrete options. Single changes of options reduce it; they are tried only where
 * the prices do not exclude them.
 */
final class LeastTime {
    /**
     * Gap at which the search over options stops; the options found are then solved to the accuracy of the next
     * constant.
     */
    private static final double OPTIONS_ACCURACY = 1e-5;

    private static final double ACCURACY = 1e-10;
    private static final double ROUNDING = 1e-12;
    private static final int MAX_PRICES = 200;
    private static final double NEVER = Double.POSITIVE_INFINITY;
    private static final double ENDLESS = 1e300;

    private final RoundWork work;
    private final double powerBudgetW;
    private final double twinBudgetHz;
    private final double limitW;
    private final double limitHz;
    private final double[] uplinkSnrPerGain; // [ud]
    private final double noiseW;
    private final int uds;
    private final boolean[] served;
    private final double[] cpuHz;
    private final double[] a; // [ud]
    private final double[] leastSnr; // [ud] of who receives something
    private final double[] floorW; // [ud]
    private final double[] limitLn; // [ud] ln(1 + a limit)
    private final double[] restS; // [option]
    private final double[] lnAcc; // [option] ln(a c C)
    private final boolean[] open; // [option] not ruled out yet
    private final CostBounds bounds;
    private final int[] favourite; // [ud] cheapest when all options were asked last, -1 at first
    private final double[] leastCost; // [ud] at the prices asked last
    private final int[] chosen;
    private final double[] chosenW;
    private final double[] chosenHz;
    private final int[] keptOption;
    private final double[] keptW;
    private final double[] keptHz;

    private double lnMu; // where the last search of the price ended
    private boolean proven; // whether the last refusal holds for all options
    private double needW; // of the last option asked
    private double needHz;
    private double needSlope; // -d needW / d time, +Infinity where frequency follows the time
    private double sumW; // of the last prices asked
    private double sumHz;
    private double sumCost;
    private double askedS; // when all options were asked last, NaN after other questions
    private double askedLnMu;

    LeastTime(RoundWork work) {
        Budgets budgets = work.context().budgets();
        this.work = work;
        this.powerBudgetW = budgets.apPowerBudgetW();
        this.twinBudgetHz = budgets.twinBudgetHz();
        this.limitW = budgets.mostPowerPerUdW();
        this.limitHz = budgets.mostTwinHzPerUd();
        this.noiseW = budgets.noiseW();
        this.uds = work.context().userDevices();
        this.served = new boolean[uds];
        this.cpuHz = work.context().copyCpuHz();
        this.a = new double[uds];
        this.leastSnr = new double[uds];
        this.floorW = new double[uds];
        this.uplinkSnrPerGain = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            leastSnr[ud] = work.leastSnr(ud);
            uplinkSnrPerGain[ud] = SignalToNoise.perGain(work.context().uplinkPowerW(ud), noiseW);
        }
        this.limitLn = new double[uds];
        this.restS = new double[work.options()];
        this.lnAcc = new double[work.options()];
        this.open = new boolean[work.options()];
        this.bounds = new CostBounds(work.options());
        this.favourite = new int[uds];
        this.leastCost = new double[uds];
        this.chosen = new int[uds];
        this.chosenW = new double[uds];
        this.chosenHz = new double[uds];
        this.keptOption = new int[uds];
        this.keptW = new double[uds];
        this.keptHz = new double[uds];
    }

    /**
     * The least time under these gains; devices that no option serves in finite time are left out.
     *
     * @param guessS a time that may be near it, &gt;= 0
     */
    Allocation solve(EffectiveGains gains, double guessS) {
        return solve(gains.copyDownlink(), gains.copyUplink(), guessS);
    }

    /** The same under gains of any origin, {@code [ud]}. */
    Allocation solve(double[] downlinkGain, double[] uplinkGain, double guessS) {
        double least = load(downlinkGain, uplinkGain);
        Arrays.fill(open, true);
        Arrays.fill(favourite, -1);
        bounds.forget();
        askedS = Double.NaN;
        Arrays.fill(keptOption, -1);
        Arrays.fill(keptW, 0);
        Arrays.fill(keptHz, 0);
        if (least == 0) {
            return new Allocation(0, 0, keptOption.clone(), keptW.clone(), keptHz.clone());
        }
        lnMu = Math.log(powerBudgetW) - Math.log(Math.max(twinBudgetHz, Double.MIN_NORMAL));
        double bound = least;
        double low = least;
        double high = Math.max(least, guessS < ENDLESS ? guessS : 0);
        while (!keeps(high, null)) {
            low = high;
            bound = proven ? Math.max(bound, high) : bound;
            high *= 1.5;
            if (!(high < ENDLESS)) { // the floors alone pass a budget
                return new Allocation(NEVER, bound, keptOption.clone(), keptW.clone(), keptHz.clone());
            }
        }
        rule(high);
        while (high > low * (1 + OPTIONS_ACCURACY)) {
            StoppedException.throwIfStopped();
            double middle = 0.5 * (low + high);
            if (keeps(middle, null)) {
                high = middle;
                rule(high);
            } else {
                low = middle;
                bound = proven ? Math.max(bound, middle) : bound;
            }
        }
        double time = descend(settle(keptOption.clone(), high), bound);
        return new Allocation(time, Math.min(bound, time), keptOption.clone(), keptW.clone(), keptHz.clone());
    }

    /** The time of the slowest with these gains and both budgets for it alone, s; 0 if no device is served. */
    double aloneS(double[] downlinkGain, double[] uplinkGain) {
        return load(downlinkGain, uplinkGain);
    }

    /**
     * Stores the gains; returns the time of the slowest with both budgets for it alone, s, 0 if no device is served.
     */
    private double load(double[] downlinkGain, double[] uplinkGain) {
        double least = 0;
        for (int ud = 0; ud < uds; ud++) {
            a[ud] = SignalToNoise.perWatt(downlinkGain[ud], noiseW);
            limitLn[ud] = Math.log1p(a[ud] * limitW);
            floorW[ud] = leastSnr[ud] > 0 ? leastSnr[ud] / a[ud] : 0;
            double aloneS = Double.POSITIVE_INFINITY;
            for (int o = work.first(ud); o < work.first(ud + 1); o++) {
                double c = work.downlinkC(o);
                restS[o] = work.restS(o, uplinkGain[ud] * uplinkSnrPerGain[ud]);
                lnAcc[o] = Math.log(a[ud]) + Math.log(c) + Math.log(work.twinFlop(o));
                double downS = c == 0 ? 0 : c / limitLn[ud];
                double twinS = work.twinFlop(o) / (cpuHz[ud] + limitHz);
                if (c == 0 || floorW[ud] <= limitW) {
                    aloneS = Math.min(aloneS, restS[o] + downS + twinS);
                }
            }
            served[ud] = aloneS < Double.POSITIVE_INFINITY;
            if (served[ud]) {
                least = Math.max(least, aloneS);
            }
        }
        return least;
    }

    /** The least time with these options, at most the time given, by which they can be done. */
    private double settle(int[] options, double timeS) {
        double low = timeS * (1 - 2 * OPTIONS_ACCURACY);
        double high = timeS;
        while (keeps(low, options)) {
            high = low;
            low *= 1 - 1e-3;
        }
        while (high > low * (1 + ACCURACY)) {
            StoppedException.throwIfStopped();
            double middle = 0.5 * (low + high);
            if (keeps(middle, options)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /**
     * Closes the options that the prices exclude: where such an option alone puts the least total cost above the value
     * of the budgets, no choice with it is done by this time or an earlier one.
     */
    private void rule(double timeS) {
        boolean asked = timeS == askedS && lnMu == askedLnMu;
        if (!asked && !ask(timeS, lnMu, null)) {
            return;
        }
        double mu = Math.exp(lnMu);
        double slack = (powerBudgetW + mu * twinBudgetHz) * (1 + ROUNDING) - sumCost;
        for (int ud = 0; ud < uds; ud++) {
            for (int o = work.first(ud); served[ud] && o < work.first(ud + 1); o++) {
                open[o] = open[o]
                        && !(bounds.atLeast(o, timeS, mu) - leastCost[ud] > slack)
                        && costs(ud, o, timeS, lnMu, mu) - leastCost[ud] <= slack;
            }
        }
    }

    /** Changes the option of one device at a time as long as that makes the slowest faster. */
    private double descend(double startS, double boundS) {
        double timeS = startS;
        int[] options = keptOption.clone();
        boolean better = timeS > boundS * (1 + 2 * OPTIONS_ACCURACY);
        while (better) {
            StoppedException.throwIfStopped();
            better = false;
            rule(timeS);
            for (int ud = 0; ud < uds; ud++) {
                for (int o = work.first(ud); served[ud] && o < work.first(ud + 1); o++) {
                    int before = options[ud];
                    options[ud] = o;
                    double soonerS = timeS * (1 - 10 * ACCURACY);
                    if (open[o] && o != before && keeps(soonerS, options)) {
                        timeS = settle(options, soonerS);
                        better = true;
                    } else {
                        options[ud] = before;
                    }
                }
            }
        }
        return timeS;
    }

    /** Whether the time can be kept, with given options or any (null); if so the allocation is stored. */
    private boolean keeps(double timeS, int[] options) {
        PriceBracket bracket = new PriceBracket();
        double x = lnMu;
        proven = false;
        for (int i = 0; i < MAX_PRICES; i++) {
            if (!ask(timeS, x, options)) {
                proven = true;
                return false;
            }
            lnMu = x;
            if (sumHz <= twinBudgetHz && sumW <= powerBudgetW) {
                System.arraycopy(chosen, 0, keptOption, 0, uds);
                System.arraycopy(chosenW, 0, keptW, 0, uds);
                System.arraycopy(chosenHz, 0, keptHz, 0, uds);
                return true;
            }
            if (sumCost > (powerBudgetW + Math.exp(x) * twinBudgetHz) * (1 + ROUNDING)) {
                proven = true;
                return false;
            }
            x = bracket.next(x, Math.log(sumHz / twinBudgetHz));
            if (bracket.isClosed(x)) {
                return false;
            }
        }
        return false;
    }

    /** The demand of all devices at a price; false if one cannot be done by the time at any price. */
    private boolean ask(double timeS, double lnPerHz, int[] options) {
        double mu = Math.exp(lnPerHz);
        askedS = Double.NaN;
        sumW = 0;
        sumHz = 0;
        sumCost = 0;
        for (int ud = 0; ud < uds; ud++) {
            chosen[ud] = -1;
            chosenW[ud] = 0;
            chosenHz[ud] = 0;
            if (!served[ud]) {
                continue;
            }
            double least;
            if (options == null) {
                least = choose(ud, timeS, lnPerHz, mu);
                favourite[ud] = chosen[ud];
            } else {
                least = open[options[ud]] ? costs(ud, options[ud], timeS, lnPerHz, mu) : NEVER;
                choose(ud, options[ud], least);
            }
            if (least == NEVER) {
                return false;
            }
            sumW += chosenW[ud];
            sumHz += chosenHz[ud];
            leastCost[ud] = least;
            sumCost += least;
        }
        askedS = options == null ? timeS : Double.NaN;
        askedLnMu = lnPerHz;
        return true;
    }

    /**
     * Chooses the cheapest option of a device, the first of equals; returns its cost. Options that cost more than the one
     * that was cheapest last, as far as is known, are not asked.
     */
    private double choose(int ud, double timeS, double lnPerHz, double mu) {
        int first = favourite[ud];
        double favouriteCost = first >= 0 && open[first] ? costs(ud, first, timeS, lnPerHz, mu) : NEVER;
        double favouriteW = needW;
        double favouriteHz = needHz;
        double least = NEVER;
        for (int o = work.first(ud); o < work.first(ud + 1); o++) {
            if (!open[o]) {
                continue;
            }
            double cost;
            if (o == first) {
                cost = favouriteCost;
                needW = favouriteW;
                needHz = favouriteHz;
            } else if (bounds.atLeast(o, timeS, mu) > Math.min(least, favouriteCost)) {
                continue;
            } else {
                cost = costs(ud, o, timeS, lnPerHz, mu);
            }
            if (cost < least) {
                least = cost;
                choose(ud, o, cost);
            }
        }
        return least;
    }

    /** Takes the option asked last, if it can be done. */
    private void choose(int ud, int o, double cost) {
        if (cost < NEVER) {
            chosen[ud] = o;
            chosenW[ud] = needW;
            chosenHz[ud] = needHz;
        }
    }

    /** The cost of one option, remembered for later bounds; +Infinity if it cannot be done by the time. */
    private double costs(int ud, int o, double timeS, double lnPerHz, double mu) {
        boolean done = need(ud, o, timeS, lnPerHz);
        double cost = done ? needW + mu * needHz : NEVER;
        if (leastSnr[ud] == 0) {
            bounds.keep(o, timeS, mu, cost, done ? needSlope : NEVER);
        }
        return cost;
    }

    /** The cheapest way of one option to be done by the time; false if there is none, whatever the price. */
    private boolean need(int ud, int o, double timeS, double lnPerHz) {
        double t = timeS - restS[o];
        double c = work.downlinkC(o);
        double flop = work.twinFlop(o);
        double computeS = t - (c == 0 ? 0 : c / limitLn[ud]);
        if (!(computeS >= 0) || flop > (cpuHz[ud] + limitHz) * computeS * (1 + ROUNDING)) {
            return false;
        }
        needHz = 0;
        needW = 0;
        needSlope = 0;
        if (flop > 0) {
            double leastHz = Math.min(Math.max(flop / computeS - cpuHz[ud], 0), limitHz);
            needHz = leastHz;
            if (c > 0) {
                double w = LambertW.ofExp(0.5 * (lnPerHz + lnAcc[o]) - Math.log(2 * t) - c / (2 * t));
                double hz = flop * (c / t + 2 * w) / (2 * w * t) - cpuHz[ud];
                needHz = Math.min(Math.max(hz, leastHz), limitHz);
                t -= flop / (cpuHz[ud] + needHz);
            }
            needSlope = needHz == leastHz && leastHz > 0 ? NEVER : 0;
        }
        if (c > 0) {
            needW = Math.min(Math.expm1(c / t) / a[ud], limitW);
            needSlope += (needW + 1 / a[ud]) * c / (t * t);
            if (needW < floorW[ud]) {
                if (floorW[ud] > limitW) {
                    return false;
                }
                atFloor(ud, flop, timeS - restS[o] - c / Math.log1p(leastSnr[ud]));
            }
        }
        return true;
    }

    /** Less power than the floor is not possible, so the twin gets no more than it needs at the floor. */
    private void atFloor(int ud, double flop, double computeS) {
        needW = floorW[ud];
        needHz = flop > 0 ? Math.min(Math.max(flop / computeS - cpuHz[ud], 0), limitHz) : 0;
    }
}
