package io.splitwave.optimizer.vrsl.price;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.FrameContext;

/**
 * The least sum of delays over cut, place, twin frequency and power jointly, VRSL (18) with (21)-(24) and (31), for
 * given phases: a choice, and a lower bound of all choices.
 *
 * <p>With prices nu per watt and mu per hertz
 *
 * <p>D(nu, mu) = sum_k min over m, alpha, 0 &lt;= P &lt;= P_max, 0 &lt;= Delta f &lt;= limit of [T_k + nu P + (1 - alpha)
 * mu Delta f] - nu P_total - mu Delta f_max
 *
 * <p>is concave and below every decision's sum of delays. Its maximum is found by {@link CentreOfGravity}; the
 * answers around it, settled by blocks 3 and 5, are improved by {@link SingleChanges}. The place is free: rule (29) is
 * part of Alg. 2 only. By Shapley and Folkman the gap of two shared budgets is that of about two devices, for any K.
 */
public final class PriceDecomposition {
    private final int[] cuts;
    private final int maxPasses;

    /**
     * A method.
     *
     * @param cuts candidate cuts, each 1..M, at least one
     * @param maxPasses most passes over the devices in each descent, &gt;= 1
     * @throws IllegalArgumentException if there is no candidate, one is below 1, or there is no pass
     */
    public PriceDecomposition(int[] cuts, int maxPasses) {
        this.cuts = cuts.clone();
        this.maxPasses = maxPasses;
        Candidates.check("price decomposition", cuts, maxPasses);
    }

    /**
     * Chooses for given gains.
     *
     * @param context the frame
     * @param gains the gains of the phases in force
     * @return the choice with its bound; a device no option serves in finite time gets no power and no twin, and the bound
     *     is that of the others
     */
    public PricedChoice choose(FrameContext context, EffectiveGains gains) {
        DelayProblem problem = new DelayProblem(context, gains, cuts);
        PriceSearch search = new PriceSearch(problem);
        search.run();
        SingleChanges.End end = search.descend(maxPasses, new int[problem.userDevices()]);
        return new PricedChoice(
                problem.table(),
                problem.settleTwinHz(end.option()),
                problem.settlePowerW(end.option()),
                search.bound(),
                end);
    }
}
