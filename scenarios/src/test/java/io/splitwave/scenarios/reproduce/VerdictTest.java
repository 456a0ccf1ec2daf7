package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final double CONFIDENCE = 0.95;

    /** 1, 2, 3: the 95 % interval is 2 ± 2.484 (t with 2 degrees of freedom 4.303, over the root of 3). */
    private static final Sample WIDE = new Sample(new double[] {1, 2, 3});

    private static Claim claim(Check... checks) {
        return Claim.of("quote", "", "rule", List.of(checks));
    }

    private static Check yes() {
        return Check.above("yes", "s", WIDE, -5);
    }

    private static Check no() {
        return Check.above("no", "s", WIDE, 9);
    }

    private static Check open() {
        return Check.above("open", "s", WIDE, 1);
    }

    @Test
    void aCheckIsDecidedByItsWholeInterval() {
        assertThat(Check.above("", "", WIDE, -0.5).outcome(CONFIDENCE)).isEqualTo(Outcome.YES);
        assertThat(Check.above("", "", WIDE, -0.48).outcome(CONFIDENCE)).isEqualTo(Outcome.OPEN);
        assertThat(Check.above("", "", WIDE, 4.48).outcome(CONFIDENCE)).isEqualTo(Outcome.OPEN);
        assertThat(Check.above("", "", WIDE, 4.5).outcome(CONFIDENCE)).isEqualTo(Outcome.NO);
        assertThat(Check.below("", "", WIDE, 4.5).outcome(CONFIDENCE)).isEqualTo(Outcome.YES);
        assertThat(Check.below("", "", WIDE, 4.48).outcome(CONFIDENCE)).isEqualTo(Outcome.OPEN);
        assertThat(Check.below("", "", WIDE, -0.5).outcome(CONFIDENCE)).isEqualTo(Outcome.NO);
        assertThat(Check.between("", "", WIDE, -1, 5).outcome(CONFIDENCE)).isEqualTo(Outcome.YES);
        assertThat(Check.between("", "", WIDE, 1, 5).outcome(CONFIDENCE)).isEqualTo(Outcome.OPEN);
        assertThat(Check.between("", "", WIDE, 5, 6).outcome(CONFIDENCE)).isEqualTo(Outcome.NO);
    }

    @Test
    void whatIsEqualIsNeitherLessNorMore() {
        Sample three = new Sample(new double[] {3, 3 + 1e-15, 3});
        Sample same = new Sample(new double[] {3, 3, 3 - 1e-15});
        assertThat(Check.less("", "W", three, same).outcome(CONFIDENCE)).isEqualTo(Outcome.NO);
        assertThat(Check.more("", "W", three, same).outcome(CONFIDENCE)).isEqualTo(Outcome.NO);
    }

    @Test
    void oneExceptionRefutesNever() {
        assertThat(Check.none("", new Sample(new double[] {0, 0, 0})).outcome(CONFIDENCE))
                .isEqualTo(Outcome.YES);
        assertThat(Check.none("", new Sample(new double[] {0, 0, 1})).outcome(CONFIDENCE))
                .isEqualTo(Outcome.NO);
    }

    @Test
    void oneReplicationDecidesNothing() {
        assertThat(Check.above("", "", new Sample(new double[] {5}), 0).outcome(CONFIDENCE))
                .isEqualTo(Outcome.OPEN);
    }

    @Test
    void aClaimHoldsIfAllItsChecksSayYes() {
        assertThat(claim(yes(), yes()).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(claim(yes(), no()).verdict()).isEqualTo(Verdict.IN_PART);
        assertThat(claim(yes(), open()).verdict()).isEqualTo(Verdict.IN_PART);
        assertThat(claim(no(), no()).verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
        assertThat(claim(no(), open()).verdict()).isEqualTo(Verdict.DOES_NOT_HOLD);
        assertThat(claim(open(), open()).verdict()).isEqualTo(Verdict.OPEN);
        assertThatThrownBy(VerdictTest::claim).hasMessage("claim 'quote' has no checks");
    }

    @Test
    void theIntervalsOfAClaimHoldTogether() {
        // alone 2 ± 2.484 lies above -1; of ten checks each has 99.5 %, t = 14.089, 2 ± 8.134, which does not
        Check check = Check.above("close", "s", WIDE, -1);
        assertThat(claim(check).verdict()).isEqualTo(Verdict.HOLDS);
        Check[] ten = Collections.nCopies(10, check).toArray(Check[]::new);
        assertThat(claim(ten).confidence()).isEqualTo(0.995);
        assertThat(claim(ten).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void theWordsSayWhatSpeaksAgainstIt() {
        ClaimText words = new ClaimText(
                claim(yes(), no()).afterCalibration().remarked("A remark.").readAs("a reading"));
        assertThat(words.quote()).isEqualTo("“quote” – a reading");
        assertThat(words.verdict()).isEqualTo("holds in part (calibrated)");
        assertThat(words.why()).isEqualTo("Rule: rule. Yes 1, no 1, open 0 of 2; not yes: no. A remark.");
        // t with 2 degrees of freedom at 97.5 %: 6.205, over the root of 3
        assertThat(words.ours()).containsExactly("yes: 2 ± 3.6 s (n = 3)", "no: 2 ± 3.6 s (n = 3)");
    }

    @Test
    void ofManyFiguresThoseAgainstTheClaimComeFirst() {
        Check[] many = IntStream.range(0, 9)
                .mapToObj(i -> Check.above("check " + i, "s", WIDE, i == 7 ? 90 : -20 - i))
                .toArray(Check[]::new);
        assertThat(new ClaimText(claim(many)).ours())
                .hasSize(7)
                .startsWith("check 7: 2 ± 7.7 s (n = 3)", "check 0: 2 ± 7.7 s (n = 3)")
                .endsWith("and 3 more");
    }
}
