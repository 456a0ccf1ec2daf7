package io.splitwave.network.physics;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.nr.InterferencePlan;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.UserLoad;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Four figures at 99.99 % each; the seed is fixed. */
class NrLinkCheckTest {

    private static final long SEED = 20240611;
    private static final NrSettings STUDY = NrSettings.ofStudy();

    private static NrSettings with(UserLoad load, InterferencePlan interference) {
        return new NrSettings(
                STUDY.stepS(),
                STUDY.walk(),
                STUDY.radio(),
                STUDY.carrier(),
                STUDY.power(),
                load,
                interference,
                STUDY.adaptation(),
                STUDY.reference());
    }

    @Test
    void theLinkAgreesWithTheory() {
        assertThat(new NrLinkCheck().run(SEED)).hasSize(4).allMatch(CheckResult::passed);
        assertThat(new NrLinkCheck().run(7)).isEqualTo(new NrLinkCheck().run(7));
        assertThat(new NrLinkCheck().run(7)).isNotEqualTo(new NrLinkCheck().run(8));
    }

    static Stream<NrSettings> wrong() {
        return Stream.of(
                with(new UserLoad(0.45, 5, 12), STUDY.interference()),
                // the same number of users, who come and go twice as often
                with(new UserLoad(0.8, 2.5, 12), STUDY.interference()),
                with(STUDY.load(), new InterferencePlan(2, 6, 4, 14)),
                // the same share of time, changes a third as often
                with(STUDY.load(), new InterferencePlan(6, 12, 4, 14)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongModelIsFound(NrSettings settings) {
        assertThat(new NrLinkCheck(settings).run(SEED)).anyMatch(result -> !result.passed());
    }
}
