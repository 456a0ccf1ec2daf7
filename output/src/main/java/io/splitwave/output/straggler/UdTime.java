package io.splitwave.output.straggler;

import io.splitwave.output.row.Place;
import io.splitwave.output.row.StageRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the time and energy of one user device went in one round. Stages must come in the order of its chain. */
final class UdTime {
    private static final String QUEUE = "queue";

    private final Map<String, Double> serviceS = new LinkedHashMap<>();
    private double queueS;
    private double energyUdJ;
    private double energyApJ;

    void add(StageRow stage) {
        serviceS.merge(stage.kind(), stage.serviceS(), Double::sum);
        queueS += stage.queueS();
        if (stage.place() == Place.UD) {
            energyUdJ += stage.energyJ();
        } else {
            energyApJ += stage.energyJ();
        }
    }

    double serviceS(String kind) {
        return serviceS.getOrDefault(kind, 0.0);
    }

    double queueS() {
        return queueS;
    }

    double energyUdJ() {
        return energyUdJ;
    }

    double energyApJ() {
        return energyApJ;
    }

    /** The kind with the largest share, the earlier in the chain of equals, waiting last; null if there was no time. */
    String blame() {
        String blame = null;
        double largestS = 0;
        for (Map.Entry<String, Double> kind : serviceS.entrySet()) {
            if (kind.getValue() > largestS) {
                blame = kind.getKey();
                largestS = kind.getValue();
            }
        }
        return queueS > largestS ? QUEUE : blame;
    }
}
