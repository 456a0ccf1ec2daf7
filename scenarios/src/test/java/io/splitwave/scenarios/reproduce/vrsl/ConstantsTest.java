package io.splitwave.scenarios.reproduce.vrsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.KeysInForce;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of constants against the presets. */
class ConstantsTest {
    private static final Map<String, String> PAPER = KeysInForce.of(ScenarioLoader.load("paper", List.of()));

    @Test
    void everyKeyInForceIsThePapersOrOursOrIdle() {
        List<String> known = new ArrayList<>(Provenance.published().keySet());
        known.addAll(Provenance.ours().keySet());
        known.addAll(Provenance.idle().keySet());
        assertThat(known).doesNotHaveDuplicates().containsAll(PAPER.keySet());
        // and nothing is explained that does not exist, but for what is in force in figures alone
        Set<String> beside = new HashSet<>(known);
        beside.removeAll(PAPER.keySet());
        assertThat(beside).isSubsetOf("horizon.frames");
    }

    @Test
    void whateverIsOursStandsInTheTableWithItsValueAndAReason() {
        for (String key : Provenance.ours().keySet()) {
            if (PAPER.containsKey(key)) {
                assertThat(Constants.all())
                        .contains(new Constant(
                                "paper",
                                true,
                                key,
                                PAPER.get(key),
                                Provenance.ours().get(key)));
            }
        }
        assertThat(Constants.all())
                .allMatch(constant -> constant.fitted().startsWith("not fitted")
                        || constant.fitted().startsWith("Fig. 5"));
    }

    @Test
    void whatFig7ChangesIsExplained() {
        Map<String, String> fig7 = Constants.ofFig7();
        Set<String> changed = new LinkedHashSet<>();
        fig7.forEach((key, value) -> {
            if (!value.equals(PAPER.get(key)) && !Provenance.notOfFig7().contains(key)) {
                changed.add(key);
            }
        });
        changed.removeAll(Set.of("optimizer.start"));
        assertThat(Provenance.ofFig7().keySet()).containsAll(changed);
        assertThat(fig7.keySet()).containsAll(Provenance.ofFig7().keySet());
    }

    @Test
    void aValueIsReadFromTheScenarioAndNotTyped() {
        assertThat(PAPER)
                .containsEntry("twin.budget", "2.2 THz")
                .containsEntry("radio.pathLoss.irsUdExponent", "2.8")
                .containsEntry("channel.fading.apIrs.model", "rayleigh")
                .containsEntry("optimizer.start", "random");
    }
}
