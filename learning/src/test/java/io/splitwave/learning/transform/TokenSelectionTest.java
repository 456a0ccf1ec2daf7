package io.splitwave.learning.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.architecture.Shape;
import org.junit.jupiter.api.Test;

class TokenSelectionTest {

    @Test
    void ofNAndTheClassTokenThereAreKAndTwoLeft() {
        // Qiang, Chang and Min: N + 1 tokens become K + 2
        assertThat(new TokenSelection(49).sent(new Shape.Tokens(197, 768, true)))
                .isEqualTo(new Shape.Tokens(51, 768, true));
    }

    @Test
    void whereNothingIsSavedEverythingIsSent() {
        Shape.Tokens five = new Shape.Tokens(5, 8, true);
        assertThat(new TokenSelection(3).sent(five)).isEqualTo(five);
        assertThat(new TokenSelection(9).sent(five)).isEqualTo(five);
        assertThat(new TokenSelection(Integer.MAX_VALUE).sent(five)).isEqualTo(five);
        assertThat(new TokenSelection(2).sent(five).count()).isEqualTo(4);
    }

    @Test
    void theMostAttendedStayInOrderAndTheRestIsTheirWeightedMean() {
        double[][] mixing = new TokenSelection(2).mixing(new double[] {0.1, 0.4, 0.05, 0.3, 0.15});
        assertThat(mixing).hasDimensions(4, 6);
        assertThat(mixing[0]).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(mixing[1]).containsExactly(0, 0, 1, 0, 0, 0);
        assertThat(mixing[2]).containsExactly(0, 0, 0, 0, 1, 0);
        // by hand: 0.1, 0.05 and 0.15 of 0.3
        assertThat(mixing[3]).containsExactly(new double[] {0, 1 / 3.0, 0, 1 / 6.0, 0, 0.5}, within(1e-15));
    }

    @Test
    void aTieIsWonByTheTokenInFront() {
        double[][] mixing = new TokenSelection(1).mixing(new double[] {0.2, 0.4, 0.4});
        assertThat(mixing[1]).containsExactly(0, 0, 1, 0);
        assertThat(mixing[2]).containsExactly(new double[] {0, 1 / 3.0, 0, 2 / 3.0}, within(1e-15));
    }

    @Test
    void unattendedTokensCountAlike() {
        assertThat(new TokenSelection(1).mixing(new double[] {1, 0, 0})[2]).containsExactly(0, 0, 0.5, 0.5);
    }

    @Test
    void ifAllAreSentTheMapIsTheIdentity() {
        double[][] mixing = new TokenSelection(2).mixing(new double[] {0.5, 0.3, 0.2});
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(mixing[row][column]).isEqualTo(row == column ? 1 : 0);
            }
        }
    }

    @Test
    void whatCannotBeSelectedIsNamed() {
        assertThatThrownBy(() -> new TokenSelection(0)).hasMessageContaining(">= 1, was 0");
        TokenSelection selection = new TokenSelection(1);
        assertThatThrownBy(() -> selection.sent(new Shape.Tokens(5, 8, false))).hasMessageContaining("class token");
        assertThatThrownBy(() -> selection.mixing(new double[0])).hasMessageContaining("at least 1 token");
        assertThatThrownBy(() -> selection.mixing(new double[] {0.5, -0.1}))
                .hasMessageContaining("attention to token 2")
                .hasMessageContaining("was -0.1");
        assertThatThrownBy(() -> selection.mixing(new double[] {Double.NaN})).hasMessageContaining("was NaN");
    }
}
