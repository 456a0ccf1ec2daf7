package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioSchema;
import io.splitwave.scenarios.system.vrsl.PlayedRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import umontreal.ssj.rng.MRG32k3aL;

/** The scenario format and the registry know the same schemes. */
class SchemeNamesTest {

    @Test
    void theFormatOffersExactlyTheRegisteredSchemes() throws IOException {
        List<String> offered = new ArrayList<>();
        JsonNode schema =
                new ObjectMapper().readTree(ScenarioSchema.ofScenario().text("vrsl"));
        schema.at("/properties/optimizer/properties/scheme/enum").forEach(choice -> offered.add(choice.asText()));

        assertThat(offered).containsExactlyInAnyOrderElementsOf(new SchemeRegistry().names());
    }

    @ParameterizedTest
    @MethodSource("io.splitwave.scenarios.system.vrsl.PlayedRun#schemes")
    void aScenarioGetsTheSchemeItNames(String name) {
        Scenario scenario = PlayedRun.small("optimizer.scheme=" + name);

        assertThat(Schemes.create(scenario, new MRG32k3aL()).name()).isEqualTo(name);
    }
}
