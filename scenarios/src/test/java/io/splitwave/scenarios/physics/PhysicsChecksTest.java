package io.splitwave.scenarios.physics;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.physics.CheckResult;
import io.splitwave.network.physics.PhysicsCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check passes at the seed that the command uses, each at the confidence it states, and repeats itself to the bit. */
class PhysicsChecksTest {
    private static final long SEED = 1;

    static Stream<PhysicsCheck> checks() {
        return PhysicsChecks.all().stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theModelAgreesWithTheory(PhysicsCheck check) {
        List<CheckResult> results = check.run(SEED);
        assertThat(results).isNotEmpty().allMatch(CheckResult::passed);
        assertThat(check.run(SEED)).isEqualTo(results);
    }

    @Test
    void namesAreUniqueAndPlain() {
        assertThat(checks().map(PhysicsCheck::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+"));
    }
}
