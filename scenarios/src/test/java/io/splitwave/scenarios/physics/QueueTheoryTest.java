package io.splitwave.scenarios.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QueueTheoryTest {
    private static final double ROUNDING = 1e-12;

    /** C(1, a) = a; C(2, a) = a^2 / (2 + a), which follows from the two-server chain by hand. */
    @Test
    void oneAndTwoServersByHand() {
        assertThat(QueueTheory.waitingProbability(1, 0.3)).isCloseTo(0.3, within(ROUNDING));
        assertThat(QueueTheory.waitingProbability(2, 1.5)).isCloseTo(2.25 / 3.5, within(ROUNDING));
    }

    /** Erlang's sum written out: (a^c/c!)(c/(c-a)) over that plus the a^k/k! below c. */
    @Test
    void fiveServersByTheSum() {
        double a = 4;
        double top = Math.pow(a, 5) / 120 * 5 / (5 - a);
        double below = 1 + a + a * a / 2 + a * a * a / 6 + a * a * a * a / 24;
        assertThat(QueueTheory.waitingProbability(5, a)).isCloseTo(top / (below + top), within(ROUNDING));
    }

    /** rho / (mu - lambda) with lambda 0.5, mu 1: 1 s; constant work halves it; the stay with sharing is 1 / (1 - 0.5). */
    @Test
    void halfALoadByHand() {
        assertThat(QueueTheory.exponentialWaitS(1, 0.5, 1)).isCloseTo(1, within(ROUNDING));
        assertThat(QueueTheory.constantWaitS(0.5, 1)).isCloseTo(0.5, within(ROUNDING));
        assertThat(QueueTheory.sharedStayS(1, 0.5, 1)).isCloseTo(2, within(ROUNDING));
    }
}
