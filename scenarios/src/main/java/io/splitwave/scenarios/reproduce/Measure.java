package io.splitwave.scenarios.reproduce;

import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.Metric;

/** A number taken from a replication. */
@FunctionalInterface
public interface Measure {

    /** Sum of delays that the first frame's decision plans, s, as in the figures of VRSL. */
    Measure PLANNED_DELAY = replica -> replica.first().number("objective_s");

    /** Sum of delays that the decisions plan, s, mean over the frames. */
    Measure PLANNED_DELAY_PER_FRAME = figure("mean_objective_s");

    /** Share of the UDs whose twin computes under it. */
    Measure TWIN_SHARE = replica -> replica.first().number("dt_share");

    /** Power it allots to the downlinks, W. */
    Measure ALLOTTED_POWER = replica -> replica.first().number("ap_power_w");

    /** Constraints it breaks. */
    Measure VIOLATIONS = replica -> violations(replica.first().text("violations"));

    /** Energy the AP sends over the time it took, W. */
    Measure MEAN_SENT_POWER = replica ->
            replica.whole().figures().number("energy_ap_j") / replica.whole().figure(CommonFigures.END_S);

    /** The fraction by which a round's sum of delays differs from its plan, mean over the rounds. */
    Measure MISSED = Replica::missed;

    /** How many constraints a text of {@code violations} names; none without a text. */
    private static int violations(String text) {
        return text == null ? 0 : text.split("; ").length;
    }

    /**
     * The measured value.
     *
     * @param replica a replication
     * @return finite wherever a figure asks for it
     */
    double of(Replica replica);

    /**
     * A figure of a replication.
     *
     * @param name of the figure in the vocabulary of its system
     * @return its measure; NaN where it is absent
     */
    static Measure figure(String name) {
        return replica -> replica.whole().figures().number(name);
    }

    /**
     * A metric of the rounds that were played.
     *
     * @param metric a metric of the system
     * @return its measure
     */
    static Measure of(Metric metric) {
        return replica -> replica.whole().value(metric);
    }

    /**
     * Sum of delays after so many iterations of the first frame's search, s; after its end, the last.
     *
     * @param iteration from 0
     * @return its measure
     */
    static Measure iterate(int iteration) {
        return replica -> {
            double[] objectiveS = replica.first().reals("objective_per_iterate_s");
            return objectiveS.length == 0
                    ? replica.first().number("objective_s")
                    : objectiveS[Math.min(iteration, objectiveS.length - 1)];
        };
    }

    /**
     * Iterations after which the objective stays within a fraction of its end.
     *
     * @param fraction at least 0
     * @return its measure
     */
    static Measure iterationsTo(double fraction) {
        return replica -> {
            double[] objectiveS = replica.first().reals("objective_per_iterate_s");
            double end = objectiveS[objectiveS.length - 1];
            int iteration = objectiveS.length - 1;
            while (iteration > 0 && Math.abs(objectiveS[iteration - 1] - end) <= fraction * end) {
                iteration--;
            }
            return iteration;
        };
    }

    /**
     * The share of the whole improvement that is still to come, mean over the course of the search by the trapezoidal
     * rule: a half at a steady pace, less if most comes early; a half where there is no course, or nothing improves.
     */
    Measure STILL_TO_GAIN = replica -> stillToGain(replica.first().reals("objective_per_iterate_s"));

    /**
     * The share of the whole improvement that is still to come, of one course.
     *
     * @param objectiveS a value for each iterate, from the start on, s
     * @return mean over the course; a half where nothing improves
     */
    static double stillToGain(double[] objectiveS) {
        int last = objectiveS.length - 1;
        double whole = last < 1 ? 0 : objectiveS[0] - objectiveS[last];
        if (whole == 0) {
            return 0.5;
        }
        double sum = 0;
        for (int i = 1; i <= last; i++) {
            sum += (objectiveS[i - 1] + objectiveS[i]) / 2 - objectiveS[last];
        }
        return sum / last / whole;
    }

    /** Steps of the first frame's search that raised the objective. */
    Measure RISES = replica -> replica.first().number("rises");

    /** Share of the neighbouring UDs of which one computes itself and the other's twin computes. */
    Measure NEIGHBOURS_THAT_DIFFER = replica -> {
        boolean[] local = replica.first().flags("local");
        int differ = 0;
        for (int ud = 1; ud < local.length; ud++) {
            differ += local[ud] == local[ud - 1] ? 0 : 1;
        }
        return (double) differ / (local.length - 1);
    };
}
