package io.splitwave.scenarios.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.splitwave.output.summary.JsonFault;
import io.splitwave.output.summary.UsedPlugin;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.ScenarioText;
import io.splitwave.scenarios.format.ScenarioVariants;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.system.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What a comparison plays: all that is needed to play one of its variants by itself.
 *
 * @param version version of the program
 * @param scenario preset, scenario file or file of variants, as given
 * @param compared "scheme" where the variants are schemes, "variant" otherwise
 * @param reference name of the variant that the others are compared with
 * @param variants in the order of the tables
 */
@JsonPropertyOrder({"version", "scenario", "compared", "reference", "variants"})
public record ComparisonPlan(
        String version, String scenario, String compared, String reference, List<Compared> variants) {
    /** Its file in the folder of a comparison. */
    public static final String FILE = "comparison.json";

    /**
     * One variant.
     *
     * @param variant its name
     * @param settings what it sets, {@code KEY=VALUE}
     * @param plugins the plug-ins that it needs
     * @param scenarioText its scenario with every default filled in
     */
    @JsonPropertyOrder({"variant", "settings", "plugins", "scenario_text"})
    public record Compared(
            String variant,
            List<String> settings,
            List<UsedPlugin> plugins,
            @JsonProperty("scenario_text") String scenarioText) {
        /**
         * Copies the lists.
         *
         * @param variant its name
         * @param settings what it sets, {@code KEY=VALUE}
         * @param plugins the plug-ins that it needs
         * @param scenarioText its scenario with every default filled in
         */
        public Compared {
            settings = List.copyOf(settings);
            plugins = List.copyOf(plugins);
        }
    }

    /**
     * Copies the list.
     *
     * @param version version of the program
     * @param scenario preset, scenario file or file of variants, as given
     * @param compared "scheme" where the variants are schemes, "variant" otherwise
     * @param reference name of the variant that the others are compared with
     * @param variants in the order of the tables
     */
    public ComparisonPlan {
        variants = List.copyOf(variants);
    }

    /**
     * The plan of this program for some variants.
     *
     * @param scenario preset, scenario file or file of variants, as given
     * @param compared the variants
     * @param reference name of the variant that the others are compared with
     * @return the plan
     */
    public static ComparisonPlan of(String scenario, ScenarioVariants compared, String reference) {
        return new ComparisonPlan(
                Release.current().version(),
                scenario,
                compared.noun(),
                reference,
                compared.variants().stream()
                        .map(variant -> new Compared(
                                variant.name(),
                                variant.settings().stream()
                                        .map(ScenarioOverride::toString)
                                        .toList(),
                                Plugins.atHand().of(variant.scenario()).stream()
                                        .map(Plugin::used)
                                        .toList(),
                                ScenarioText.render(variant.scenario())))
                        .toList());
    }

    /**
     * Reads a plan.
     *
     * @param file path of a {@code comparison.json}
     * @return what it says
     * @throws IOException if it cannot be read or is not a plan; the message names the file
     */
    public static ComparisonPlan read(Path file) throws IOException {
        try {
            ComparisonPlan plan = new ObjectMapper().readValue(file.toFile(), ComparisonPlan.class);
            if (plan == null) {
                throw new IOException(file + " is no plan of a comparison: it holds null");
            }
            return plan;
        } catch (JacksonException e) {
            throw new IOException(file + " is no plan of a comparison: " + JsonFault.of(e), e);
        }
    }

    /**
     * Writes it as JSON.
     *
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public void write(OutputStream out) throws IOException {
        out.write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(this));
        out.write('\n');
    }
}
