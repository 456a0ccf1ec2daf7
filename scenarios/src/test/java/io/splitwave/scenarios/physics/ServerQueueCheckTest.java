package io.splitwave.scenarios.physics;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.physics.CheckResult;
import org.junit.jupiter.api.Test;

/** A check that cannot fail checks nothing: each of these puts a wrong formula beside the same measurement. */
class ServerQueueCheckTest {
    private static final long SEED = 1;

    private static CheckResult result(ServerQueueCheck check) {
        return check.run(SEED).get(0);
    }

    @Test
    void theWaitWithoutTheHalfOfPollaczekAndKhinchineFails() {
        ServerQueueCheck check = (ServerQueueCheck) ServerQueueCheck.constantWork();
        assertThat(result(check.against(2 * check.theoryS())).passed()).isFalse();
    }

    @Test
    void erlangBInPlaceOfErlangCFails() {
        ServerQueueCheck check = (ServerQueueCheck) ServerQueueCheck.exponentialWork(4);
        // B = C (1 - rho) / (1 - rho C) is smaller; at load 0.6 with 4 servers C = 0.4287, B = 0.2308
        assertThat(result(check.against(check.theoryS() * 0.2308 / 0.4287)).passed())
                .isFalse();
    }

    @Test
    void theStayOfFirstInFirstOutIsNotThatOfSharing() {
        ServerQueueCheck check = (ServerQueueCheck) ServerQueueCheck.shared(1, true);
        double serviceS = 0.05; // 1e8 FLOP at 2e9 FLOP/s
        double arrivalsPerS = 0.6 / serviceS;
        assertThat(result(check.against(serviceS + QueueTheory.constantWaitS(arrivalsPerS, serviceS)))
                        .passed())
                .isFalse();
    }

    @Test
    void theToleranceIsASmallPartOfTheFigure() {
        for (ServerQueueCheck check : new ServerQueueCheck[] {
            (ServerQueueCheck) ServerQueueCheck.exponentialWork(1), (ServerQueueCheck) ServerQueueCheck.constantWork()
        }) {
            CheckResult result = result(check);
            assertThat(result.tolerance()).isLessThan(0.1 * result.theory());
        }
    }
}
