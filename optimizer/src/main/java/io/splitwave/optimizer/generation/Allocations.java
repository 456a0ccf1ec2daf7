package io.splitwave.optimizer.generation;

/** Ways to give subcarriers and powers to the selected user devices (UD). All keep the budgets of energy. */
final class Allocations {
    /** A gain of the latest arrival by less than this part ends the alternation. */
    private static final double STALL = 1e-9;

    private static final int MOST_ROUNDS = 50;

    private Allocations() {}

    /** The least latest arrival, with a bound. */
    static Plan exact(FastestUpload fastest, Selection selection) {
        int available = fastest.work().instance().subcarriers();
        int[] given = Makespan.subcarriers(fastest::arrivalS, selection.fewest(), available);
        return Plan.of(fastest, selection, given, Makespan.lowerBoundS(fastest, given, selection.limitS()));
    }

    /** As many for each, to those who are in time with that. */
    static Plan equal(FastestUpload fastest, Selection selection) {
        int available = fastest.work().instance().subcarriers();
        Selection kept = selection.withinEqualParts(available);
        int[] given = new int[kept.fewest().length];
        for (int n = 0; n < given.length; n++) {
            given[n] = kept.has(n) ? available / kept.size() : 0;
        }
        return Plan.of(fastest, kept, given, Double.NaN);
    }

    /**
     * In turn the best subcarriers for the powers and the best powers for the subcarriers, from the fewest subcarriers and their
     * powers with which all are just in time, until that gains no more.
     */
    static Plan alternating(FastestUpload fastest, Selection selection) {
        GenerationWork work = fastest.work();
        int uds = work.instance().userDevices();
        double[] powerW = new double[uds];
        for (int n = 0; n < uds; n++) {
            if (selection.has(n)) {
                int fewest = selection.fewest()[n];
                double startW = work.fewestPowerW(n, work.limitS(n));
                powerW[n] = inTime(work, n, fewest, startW) ? startW : fastest.powerW(n, fewest);
            }
        }
        Plan plan = new Plan(work, selection, selection.fewest(), powerW, Double.NaN);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Plan next = turn(fastest, plan);
            if (!(next.lastS() < plan.lastS() * (1 - STALL))) {
                break;
            }
            plan = next;
        }
        return plan;
    }

    private static Plan turn(FastestUpload fastest, Plan plan) {
        GenerationWork work = fastest.work();
        int[] least = new int[plan.subcarriers().length];
        for (int n = 0; n < least.length; n++) {
            least[n] = plan.subcarriers()[n];
            while (least[n] > 1 && inTime(work, n, least[n] - 1, plan.powerW()[n])) {
                least[n]--;
            }
        }
        ArrivalTime atPower = (n, subcarriers) -> work.arrivalS(n, subcarriers, plan.powerW()[n]);
        int[] given = Makespan.subcarriers(atPower, least, work.instance().subcarriers());
        double[] powerW = new double[least.length];
        for (int n = 0; n < least.length; n++) {
            powerW[n] = plan.selection().has(n) ? fastest.powerW(n, given[n]) : 0;
        }
        return new Plan(work, plan.selection(), given, powerW, Double.NaN);
    }

    private static boolean inTime(GenerationWork work, int n, int subcarriers, double powerW) {
        return work.arrivalS(n, subcarriers, powerW) <= work.limitS(n) && work.keepsBudget(n, subcarriers, powerW);
    }
}
