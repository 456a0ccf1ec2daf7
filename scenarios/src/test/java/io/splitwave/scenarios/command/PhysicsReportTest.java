package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.network.physics.CheckResult;
import io.splitwave.network.physics.PhysicsCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhysicsReportTest {
    @TempDir
    private Path folder;

    private final StringWriter screen = new StringWriter();

    /** A coin that should show 0.5: once near enough, once not. */
    private record Coin(String name, double measured) implements PhysicsCheck {
        @Override
        public List<CheckResult> run(long seed) {
            return List.of(new CheckResult("heads, \"share\"", "by hand", "1", 0.5, measured, 0.01 * seed, "99 %"));
        }
    }

    private static final List<PhysicsCheck> FAIR_AND_NOT = List.of(new Coin("fair", 0.505), new Coin("bent", 0.6));

    private int judge(PhysicsReport.Form form, List<PhysicsCheck> checks) {
        return new PhysicsReport(new PrintWriter(screen), form).judge(checks, 1);
    }

    @Test
    void oneFailureIsExitCodeThree() {
        assertThat(judge(PhysicsReport.Form.TABLE, FAIR_AND_NOT)).isEqualTo(3);
        assertThat(screen.toString().lines())
                .contains(
                        "1/2 fair",
                        "  pass  heads, \"share\"",
                        "        theory 0.5, measured 0.5050, within 0.01000 (99 %)",
                        "2/2 bent",
                        "  FAIL  heads, \"share\"",
                        "2 figures, 1 failed");
    }

    @Test
    void allPassIsExitCodeZero() {
        assertThat(judge(PhysicsReport.Form.TABLE, FAIR_AND_NOT.subList(0, 1))).isZero();
        assertThat(screen.toString()).endsWith("1 figures, 0 failed" + System.lineSeparator());
    }

    @Test
    void csvQuotesAndKeepsEveryDigit() {
        assertThat(judge(PhysicsReport.Form.CSV, FAIR_AND_NOT)).isEqualTo(3);
        assertThat(screen.toString().lines())
                .containsExactly(
                        "check,figure,source,unit,theory,measured,tolerance,confidence,passed",
                        "fair,\"heads, \"\"share\"\"\",by hand,1,0.5,0.505,0.01,99 %,true",
                        "bent,\"heads, \"\"share\"\"\",by hand,1,0.5,0.6,0.01,99 %,false");
    }

    @Test
    void jsonIsOneObjectALine() throws IOException {
        assertThat(judge(PhysicsReport.Form.JSON, FAIR_AND_NOT)).isEqualTo(3);
        List<String> lines = screen.toString().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode bent = new ObjectMapper().readTree(lines.get(1));
        assertThat(bent.get("check").asText()).isEqualTo("bent");
        assertThat(bent.get("measured").asDouble()).isEqualTo(0.6);
        assertThat(bent.get("passed").asBoolean()).isFalse();
    }

    @Test
    void physicsAndScenarioDoNotMix() {
        Session session = new Session(folder);
        assertThat(session.type("validate", "--physics", "paper").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: SCENARIO does not go with --physics");
        assertThat(session.type("validate", "--physics", "--set", "seed=2").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --set does not go with --physics");
        assertThat(session.type("validate", "--physics", "--resolved").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --resolved does not go with --physics");
        assertThat(session.type("validate", "--physics", "--json", "--csv").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --json does not go with --csv");
        assertThat(session.type("validate", "paper", "--csv").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --csv needs --physics");
        assertThat(session.type("validate", "paper", "--json").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --json needs --physics");
        assertThat(session.type("validate", "paper", "--seed", "2").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --seed needs --physics; to set a scenario's seed, --set seed=N");
        assertThat(session.type("validate", "--physics", "--seed", "x").usageProblem("splitwave validate"))
                .isEqualTo("splitwave: --seed: expected a whole number, found 'x'");
    }
}
