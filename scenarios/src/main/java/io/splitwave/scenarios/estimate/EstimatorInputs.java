package io.splitwave.scenarios.estimate;

import io.splitwave.network.nr.Kpms;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.trace.KpmTrace;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import java.util.Arrays;

/**
 * What estimators see of a step: RSRP in dBm, RSRQ and SINR in dB, CQI, RI, MCS index, BLER, and if asked for the share of the
 * PRBs.
 *
 * @param prbShare whether the share of the PRBs is the last indicator
 * @param prbs number of PRBs of the carrier, at least 1
 */
record EstimatorInputs(boolean prbShare, int prbs) {

    static EstimatorInputs of(Scenario scenario) {
        return new EstimatorInputs(scenario.of(EstimatorKeys.PRB_SHARE), NrLinkKeys.whole(scenario, NrLinkKeys.PRBS));
    }

    /** @throws IllegalStateException if the share is asked for and the step does not say it */
    double[] of(LinkStep step) {
        Kpms kpms = step.kpms();
        double[] seven = {kpms.rsrpDbm(), kpms.rsrqDb(), kpms.sinrDb(), kpms.cqi(), kpms.ri(), kpms.mcs(), kpms.bler()};
        if (!prbShare) {
            return seven;
        }
        double[] eight = Arrays.copyOf(seven, seven.length + 1);
        eight[seven.length] = step.prbs().orElseThrow(() -> new IllegalStateException("a link without PRBs")) / prbs;
        return eight;
    }

    /** @throws UnusableFileException if the share is asked for and a recording does not say it, or says more than all */
    void requireIn(KpmTrace recorded) {
        if (!prbShare) {
            return;
        }
        for (int ue = 0; ue < recorded.userEquipments(); ue++) {
            double most = recorded.mostPrbs(ue);
            if (!(most <= prbs)) {
                throw new UnusableFileException(
                        Double.isNaN(most)
                                ? recorded.name()
                                        + ": expected a column prbs, which estimator.prbShare needs, found none;"
                                        + " estimator.prbShare: false does without"
                                : recorded.name() + ": UE " + ue + " has " + most + " PRBs; expected at most the "
                                        + prbs + " of radio.prbs, of which estimator.prbShare is a share",
                        null);
            }
        }
    }
}
