package io.splitwave.scenarios.estimate;

import io.splitwave.network.nr.coding.CqiTable;
import io.splitwave.network.nr.coding.Harq;
import io.splitwave.network.nr.coding.LinkAdaptation;
import io.splitwave.network.nr.coding.OuterLoop;
import io.splitwave.network.nr.coding.SinrThresholds;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What turns a SINR into bits in a scenario: that of the study, with what the scenario may change of it. */
final class NrAdaptation {

    private NrAdaptation() {}

    static LinkAdaptation of(Scenario scenario) {
        LinkAdaptation study = LinkAdaptation.ofStudy();
        return new LinkAdaptation(
                thresholds(study.thresholds(), scenario.of(NrLinkKeys.THRESHOLD_OFFSET)),
                new Harq(
                        study.harq().curve(),
                        study.harq().subSlots(),
                        NrLinkKeys.whole(scenario, NrLinkKeys.TRANSMISSIONS)),
                new OuterLoop(
                        scenario.of(NrLinkKeys.TARGET_BLER),
                        study.outerLoop().stepDb(),
                        study.outerLoop().limitDb()),
                study.rank());
    }

    private static SinrThresholds thresholds(SinrThresholds usual, double offsetDb) {
        List<Double> cqiDb = new ArrayList<>();
        for (int cqi = 1; cqi <= CqiTable.LARGEST; cqi++) {
            cqiDb.add(usual.cqiDb(cqi) + offsetDb);
        }
        return new SinrThresholds(cqiDb);
    }
}
