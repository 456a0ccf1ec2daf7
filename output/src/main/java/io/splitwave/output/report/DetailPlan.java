package io.splitwave.output.report;

import java.util.List;

/**
 * How much of a run the page shows stage by stage.
 *
 * @param replications replications shown, from the first
 * @param rounds rounds shown of each cohort, from the first
 * @param uds user devices shown of each round, those that ended last
 */
record DetailPlan(int replications, int rounds, int uds) {
    /** Stages a page holds; some 4 MB of it, and a browser reads them in a second or two. */
    static final long MOST_STAGES = 600_000;

    /** Fewest user devices of a round; if even these do not fit, fewer replications are shown. */
    private static final int FEW_UDS = 20;

    /** No reader looks at more of them one by one. */
    static final int MOST_REPLICATIONS = 100;

    /**
     * The size of one replication.
     *
     * @param rounds rounds, over all cohorts
     * @param cohorts cohorts
     * @param stages stages
     * @param udRounds pairs of round and user device
     */
    record Extent(long rounds, long cohorts, long stages, long udRounds) {}

    /** As much as fits: all; otherwise fewer user devices, then fewer replications, then fewer rounds. */
    static DetailPlan of(List<Extent> all, long mostStages) {
        List<Extent> replications = all.subList(0, Math.min(MOST_REPLICATIONS, all.size()));
        long stages = 0;
        long udsARound = 1;
        double stagesAUd = 1;
        for (Extent extent : replications) {
            stages += extent.stages();
            udsARound = Math.max(udsARound, ceil(extent.udRounds(), extent.rounds()));
            stagesAUd = Math.max(stagesAUd, (double) extent.stages() / Math.max(1, extent.udRounds()));
        }
        if (stages <= mostStages) {
            return new DetailPlan(replications.size(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        }
        long udRounds = (long) (mostStages / stagesAUd);
        int kept = 1;
        long rounds = replications.get(0).rounds();
        while (kept < replications.size()
                && (rounds + replications.get(kept).rounds()) * Math.min(FEW_UDS, udsARound) <= udRounds) {
            rounds += replications.get(kept++).rounds();
        }
        if (rounds > udRounds) {
            long cohorts = Math.max(1, replications.get(0).cohorts());
            return new DetailPlan(1, (int) Math.max(1, udRounds / cohorts), 1);
        }
        return new DetailPlan(kept, Integer.MAX_VALUE, (int) Math.min(udsARound, udRounds / rounds));
    }

    private static long ceil(long total, long parts) {
        return parts == 0 ? 0 : (total + parts - 1) / parts;
    }
}
