package io.splitwave.learning.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabledLossTest {
    private static final String TEXT =
            """
            # measured by hand
            cut,round,loss,accuracy
            1,0,2.3,0.1
            1,4,0.3,0.9
            1,8,0.1,0.95
            2,0,2.3,0.1
            2,4,0.5,0.8

            """;
    private final LossTable table = LossTable.parse("test.csv", TEXT);

    private static Score round(LossModel learning, Participant... participants) {
        learning.roundStarted(new int[] {0, 1});
        return learning.roundEnded(List.of(participants));
    }

    private static Participant of(int ud, int cut) {
        return new Participant(ud, cut);
    }

    @Test
    void aTableOfAnotherProgramIsTheSame() {
        LossTable other = LossTable.parse("excel.csv", "\uFEFF" + TEXT.replace(',', ';'));
        LossTable quoted = LossTable.parse("quoted.csv", TEXT.replace("cut,round", "\"cut\",\"round\""));
        for (double rounds : new double[] {0, 0.5, 1}) {
            assertThat(other.loss(1, rounds)).isEqualTo(table.loss(1, rounds));
            assertThat(quoted.accuracy(1, rounds)).isEqualTo(table.accuracy(1, rounds));
        }
    }

    @Test
    void valuesBetweenRoundsAreInterpolatedAndTheLastStays() {
        assertThat(table.loss(1, 0)).isEqualTo(2.3);
        assertThat(table.loss(1, 3)).isCloseTo(0.8, within(1e-12)); // 2.3 - 3/4 of 2.0
        assertThat(table.accuracy(1, 5)).isCloseTo(0.9125, within(1e-12)); // 0.9 + 1/4 of 0.05
        assertThat(table.loss(1, 8)).isEqualTo(0.1);
        assertThat(table.loss(2, 1e6)).isEqualTo(0.5);
        assertThat(table.accuracy(2, 1e6)).isEqualTo(0.8);
    }

    @Test
    void aCutThatWasNotMeasuredIsAnError() {
        assertThat(table.has(2)).isTrue();
        assertThat(table.has(3)).isFalse();
        assertThatThrownBy(() -> table.loss(3, 1))
                .hasMessage("test.csv: no loss was measured for cut 3, only for [1, 2]");
        assertThatThrownBy(() -> table.loss(1, Double.NaN)).hasMessageContaining("rounds must be >= 0, was NaN");
    }

    @Test
    void roundsOfAllFollowTheTable() {
        LossModel learning = new TabledLoss(table, new double[] {0.75, 0.25}, 1);
        assertThat(learning.lossAt(1)).isEqualTo(2.3);
        for (int round = 1; round < 4; round++) {
            round(learning, of(0, 1), of(1, 2));
        }
        Score score = round(learning, of(0, 1), of(1, 2));
        assertThat(score.loss()).isCloseTo(0.4, within(1e-12)); // mean of 0.3 and 0.5
        assertThat(score.accuracy()).isCloseTo(0.85, within(1e-12));
        assertThat(learning.lossAt(1)).isCloseTo(0.3, within(1e-12));
        assertThat(learning.lossAt(2)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void thoseWhoTakePartBringItOnByTheirWeights() {
        LossModel learning = new TabledLoss(table, new double[] {0.75, 0.25}, 1);
        // 0.75 of a round: 2.3 - 0.75/4 x 2.0
        assertThat(round(learning, of(0, 1)).loss()).isCloseTo(1.925, within(1e-12));
        // a failed round brings nothing and keeps the accuracy, 0.1 + 0.75/4 x 0.8
        Score failed = round(learning);
        assertThat(failed.loss()).isNaN();
        assertThat(failed.accuracy()).isCloseTo(0.25, within(1e-12));
        // device 1 started before the round of device 0: 0.25 / sqrt(1 + 0.75) of a round, after 1.5
        round(learning, of(0, 1));
        assertThat(learning.roundEnded(List.of(of(1, 1))).loss())
                .isCloseTo(2.3 - (1.5 + 0.25 / Math.sqrt(1.75)) / 4 * 2, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cut;line 1: expected the header cut,round,loss,accuracy, found cut",
                "cut,round,loss,accuracy;line 1: expected at least one line below the header",
                "cut,round,loss,accuracy/1,0,2;line 2: expected cut, round, loss and accuracy, found 1,0,2",
                "cut,round,loss,accuracy/1,0,2,x;line 2: expected four numbers",
                "cut,round,loss,accuracy/1.5,0,2,0;line 2: expected a cut that is a whole number",
                "cut,round,loss,accuracy/1,1,2,0;line 2: expected round 0 first",
                "cut,round,loss,accuracy/1,0,2,0/1,0,2,0;line 3: expected round 0 first and then ascending",
                "cut,round,loss,accuracy/1,0,-2,0;line 2: expected a loss of at least 0, found -2",
                "cut,round,loss,accuracy/1,0,NaN,0;line 2: expected a loss of at least 0, found NaN",
                "cut,round,loss,accuracy/1,0,2,1.1;line 2: expected an accuracy in 0..1, found 1.1"
            })
    void aBrokenTableNamesItsLine(String text, String message) {
        assertThatThrownBy(() -> LossTable.parse("t.csv", text.replace('/', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t.csv, " + message);
    }

    @Test
    void participantsAndScoresAreChecked() {
        assertThatThrownBy(() -> new Participant(0, -1)).hasMessageContaining("were 0 and -1");
        assertThatThrownBy(() -> new Score(-1, 0)).hasMessageContaining("loss must be");
        assertThatThrownBy(() -> new Score(0, 1.5)).hasMessageContaining("accuracy must be in [0, 1], was 1.5");
    }
}
