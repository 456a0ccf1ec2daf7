package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final double CONFIDENCE = 0.95;

    /** 1, 2, 3: the 95 % interval is 2 ± 2.484 (t with 2 degrees of freedom 4.303, over the root of 3). */
    private static final Sample WIDE = new Sample(new double[] {1, 2, 3});

    private static Claim claim(Check... checks) {
        return Claim.of("quote", "", "rule", List.of(checks));
    }

    /** One from every start. */
    private static ClaimText words(Claim claim) {
        return new ClaimText(judged(claim, claim));
    }

    private static Judged judged(Claim random, Claim allLocal) {
        return new Judged(Map.of(Start.RANDOM, random, Start.ALL_LOCAL, allLocal));
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
    void aNumberOfAFormulaIsDecidedWithoutReplications() {
        ClaimText inside = words(claim(Check.between("size", "MiB", Sample.exact(58.22), 58.15, 58.25)));
        assertThat(inside.verdict()).isEqualTo("holds");
        assertThat(inside.ours()).containsExactly("size: 58.22 MiB");
        assertThat(words(claim(Check.between("size", "MiB", Sample.exact(58.14), 58.15, 58.25)))
                        .verdict())
                .isEqualTo("does not hold");
    }

    @Test
    void whatIsNotComputedIsOpenAndReplicationsDoNotHelp() {
        ClaimText missing = words(claim(Check.above("memory", "GB", Sample.notComputed(), 1)));
        assertThat(missing.verdict()).isEqualTo("open");
        assertThat(missing.ours()).containsExactly("memory: not computed");
        assertThat(missing.why()).isEqualTo("Rule: rule.");
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
        ClaimText words = words(
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
        assertThat(words(claim(many)).ours())
                .hasSize(7)
                .startsWith("check 7: 2 ± 7.7 s (n = 3)", "check 0: 2 ± 7.7 s (n = 3)")
                .endsWith("and 3 more");
    }

    /** Values around a middle whose 95 % interval is ± 2.484 tenths. */
    private static Check near(double middle) {
        return Check.between("up to", "%", new Sample(new double[] {middle - 0.1, middle, middle + 0.1}), 32.5, 37.5);
    }

    private static Verdict upTo(double... middles) {
        return Claim.upTo(
                        "quote",
                        "up to 35 %",
                        "rule",
                        DoubleStream.of(middles).mapToObj(VerdictTest::near).toList())
                .verdict();
    }

    @Test
    void upToAValueIsReachedAndNotExceeded() {
        assertThat(upTo(10, 20, 35)).isEqualTo(Verdict.HOLDS);
        assertThat(upTo(37)).isEqualTo(Verdict.HOLDS);
        assertThat(upTo(10, 35, 56)).isEqualTo(Verdict.EXCEEDED);
        assertThat(upTo(56)).isEqualTo(Verdict.EXCEEDED);
        assertThat(upTo(10, 20)).isEqualTo(Verdict.NOT_REACHED);
        // on a bound nothing can be said: 37.5 may be more, 32.5 may be less
        assertThat(upTo(10, 37.5)).isEqualTo(Verdict.OPEN);
        assertThat(upTo(10, 32.5)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void aSavingBelowAnUpToValueSpeaksForItAndOneAboveAgainst() {
        Claim claim = Claim.upTo("quote", "", "rule", List.of(near(10), near(35), near(56)));
        assertThat(claim.checks().stream().map(claim::outcome)).containsExactly(Outcome.YES, Outcome.YES, Outcome.NO);
        assertThat(words(claim).why()).isEqualTo("Rule: rule. Yes 2, no 1, open 0 of 3; not yes: up to.");
    }

    @Test
    void whatHangsOnTheStartIsNoHolds() {
        Judged hangs = judged(claim(yes()).afterCalibration(), claim(no()));
        assertThat(hangs.verdict()).isEqualTo(Verdict.DEPENDS_ON_THE_START);
        assertThat(hangs.verdictText())
                .isEqualTo("depends on the start: holds (calibrated) from random, does not hold from all-local");
        assertThat(judged(claim(yes()), claim(open())).verdict()).isEqualTo(Verdict.DEPENDS_ON_THE_START);
        // from both starts, with other figures
        Judged both = judged(claim(yes()), claim(Check.above("yes", "s", new Sample(new double[] {1, 2, 4}), -5)));
        assertThat(both.once()).isFalse();
        assertThat(both.verdictText()).isEqualTo("holds");
        assertThat(new ClaimText(both).ours())
                .containsExactly(
                        "from random:", "yes: 2 ± 2.5 s (n = 3)", "from all-local:", "yes: 2.333 ± 3.8 s (n = 3)");
        assertThat(judged(claim(yes()), claim(yes())).once()).isTrue();
    }

    @Test
    void tooFewReplicationsDecideNothing() {
        // no spread at all in two counts, and far from the bound
        Claim counted = claim(Check.below("spikes", "", new Sample(new double[] {0, 0}), 3.5));
        assertThat(counted.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(counted.decidedFrom(2).verdict()).isEqualTo(Verdict.HOLDS);
        Claim undecided = counted.decidedFrom(5);
        assertThat(undecided.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(undecided.checks().stream().map(undecided::outcome)).containsExactly(Outcome.OPEN);
        assertThat(words(undecided).why()).isEqualTo("Rule: rule. Fewer than 5 replications decide nothing here.");
    }

    @Test
    void aCalibratedValueIsAPredictionFromTheOtherStart() {
        Findings findings = new Findings(List.of(), List.of(claim(yes()).afterCalibration()));
        Judged judged = Judged.of(Map.of(Start.RANDOM, findings, Start.ALL_LOCAL, findings))
                .get(0);
        assertThat(judged.from(Start.RANDOM).standing()).isEqualTo(Claim.Standing.CALIBRATED);
        assertThat(judged.from(Start.ALL_LOCAL).standing()).isEqualTo(Claim.Standing.PREDICTED);
    }

    @Test
    void whatIsOpenSaysHowManyReplicationsItWouldTake() {
        // deviation 1, mean 2, a bound at 1: t(n-1) / sqrt(n) falls below 1 at n = 7 (2.447 / 2.646; n = 6: 2.571 /
        // 2.449)
        assertThat(open().replicationsToDecide(CONFIDENCE)).hasValue(7);
        assertThat(words(claim(open())).why())
                .isEqualTo("Rule: rule. By their spread, the open checks would take about 7 replications.");
        // the mean on its bound: nobody can say
        assertThat(Check.above("", "", WIDE, 2).replicationsToDecide(CONFIDENCE))
                .isEmpty();
        assertThat(words(claim(Check.above("on it", "", WIDE, 2))).why()).contains("no number of replications");
    }
}
