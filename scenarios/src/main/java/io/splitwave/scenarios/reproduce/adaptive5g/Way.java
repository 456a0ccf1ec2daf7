package io.splitwave.scenarios.reproduce.adaptive5g;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to decide where requests are cut.
 *
 * @param name in drawings
 * @param settings of policy and estimator
 */
record Way(String name, List<String> settings) {
    static final Way LAST = estimated("last");
    static final Way MOVING_AVERAGE = estimated("moving-average");
    static final Way EWMA = estimated("ewma");
    static final Way RIDGE = estimated("ridge");
    static final Way LSTM = estimated("lstm");
    static final Way LOG_QUANTILE = estimated("log-quantile");

    /** Ridge on the seven KPMs alone. */
    static final Way KPM_RIDGE = new Way(
            "ridge of 7 KPMs",
            List.of(
                    "optimizer.scheme=pso",
                    "estimator.kind=ridge",
                    "estimator.pastGoodput=false",
                    "estimator.prbShare=false"));

    /** The least cost at the rate that the link will have. */
    static final Way ORACLE = unestimated("oracle");

    /** Each cut that may be chosen, for all requests. */
    static final List<Way> FIXED = Stream.of("pool1", "pool2", "pool3", "pool4", "pool5", "fc1")
            .map(cut -> unestimated("fixed-" + cut))
            .toList();

    /** Ways by an estimate that is a mean, but for the LSTM, which takes long. */
    static final List<Way> MEANS = List.of(LAST, MOVING_AVERAGE, EWMA, KPM_RIDGE, RIDGE);

    private static Way estimated(String kind) {
        return new Way(kind, List.of("optimizer.scheme=pso", "estimator.kind=" + kind));
    }

    /** The estimator does not matter, and this one learns nothing. */
    private static Way unestimated(String scheme) {
        return new Way(scheme, List.of("optimizer.scheme=" + scheme, "estimator.kind=last"));
    }

    /** Fixed cuts, estimators and the oracle, in the order of drawings. */
    static List<Way> all(boolean withLstm) {
        List<Way> all = new ArrayList<>(FIXED);
        all.addAll(MEANS);
        if (withLstm) {
            all.add(LSTM);
        }
        all.add(LOG_QUANTILE);
        all.add(ORACLE);
        return all;
    }
}
