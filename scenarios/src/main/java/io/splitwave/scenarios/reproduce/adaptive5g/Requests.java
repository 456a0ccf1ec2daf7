package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** What the figures have in common: how many links and requests, and measures of a replication. */
final class Requests {
    /** J of a request as it was served, and 1 more if it was late; mean. */
    static final Measure COST = Measure.figure("mean_cost");

    /** Share of requests that are late. */
    static final Measure LATE = Measure.figure("late_share");

    /** Share of requests that would be late alone at the mean goodput of the coming steps. */
    static final Measure LATE_ALONE = Measure.figure("planned_late_share");

    /** Distance of the expected rate from the goodput of the coming steps, bit/s. */
    static final Measure ERROR = Measure.figure("mean_estimate_error_bps");

    /** Independent links, one in each replication. */
    private static final int LINKS = 48;

    /** Two a second from 3 s to 150 s, as long as a link of the study. */
    private static final int REQUESTS = 294;

    private Requests() {}

    /** How many links a figure plays. */
    static int links(Effort effort) {
        return effort.replications(LINKS);
    }

    /** Training and playing an LSTM takes minutes. */
    static boolean withLstm(Effort effort) {
        return effort.share() == 1;
    }

    /** Requests of one UD in each replication, so that a replication is a link. */
    static Variant ofOneLink(Effort effort, String label, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("ud.count=1");
        return Variant.played(label, links(effort), REQUESTS, all.toArray(String[]::new))
                .over(Adaptive5gPaper.PRESET);
    }

    /** Which cut is taken for which share of the requests. */
    static Measure shareOf(String cut) {
        return Measure.figure("share_" + cut);
    }
}
