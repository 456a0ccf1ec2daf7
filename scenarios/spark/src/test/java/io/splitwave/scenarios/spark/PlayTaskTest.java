package io.splitwave.scenarios.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.output.summary.UsedPlugin;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioText;
import io.splitwave.scenarios.plugin.PluginException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a worker is given, without one. */
@Tag("cluster")
class PlayTaskTest {
    private static final String QUICKSTART = ScenarioText.render(ScenarioLoader.load("quickstart", List.of()));

    @Test
    void itPlaysWhatItIsAskedFor() {
        assertThat(new PlayTask(QUICKSTART, List.of()).call(List.of(3).iterator()))
                .toIterable()
                .singleElement()
                .satisfies(played -> assertThat(played.replication()).isEqualTo(3));
    }

    @Test
    void aWorkerWithoutThePluginSaysSo() {
        UsedPlugin plugin = new UsedPlugin("example", "1.0", "a".repeat(64));
        assertThatThrownBy(() -> new PlayTask(QUICKSTART, List.of(plugin))
                        .call(List.of(0).iterator()))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith(
                        "worker here: played with plug-in example 1.0 (SHA-256 aaaaaaaaaaaa…), which is not at"
                                + " hand");
    }
}
