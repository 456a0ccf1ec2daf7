package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presets with every default written out and a few places changed: refused with a message, or played. */
class HostileScenariosTest {
    private static final List<String> PRESETS = List.of(
            "quickstart", "paper", "walking", "blockage", "vehicular", "bursty-arrivals", "large-irs", "digits");

    /** How much of an accepted scenario is played: enough to meet every part of it, and no more. */
    private static final List<String> SHORT = List.of(
            "--set",
            "horizon.frames=2",
            "--set",
            "horizon.rounds=1",
            "--set",
            "replications=2",
            "--set",
            "sampling.method=independent",
            "--set",
            "ud.count=3",
            "--set",
            "irs.elements=4",
            "--set",
            "accessPoint.antennas=2",
            "--set",
            "channel.record=false",
            "--quiet",
            "--overwrite");

    @TempDir
    private Path folder;

    @Test
    void few() throws IOException {
        judge(1, 25);
    }

    @Test
    @Tag("slow")
    void many() throws IOException {
        judge(2, 3000);
    }

    private void judge(long seed, int cases) throws IOException {
        Session session = new Session(folder);
        Hostile hostile = new Hostile(session);
        Mutations mutations = new Mutations(seed);
        List<String> texts = new ArrayList<>();
        for (String preset : PRESETS) {
            texts.add(session.type("validate", preset, "--resolved").isDone().out());
        }
        int played = 0;
        for (int number = 0; number < cases; number++) {
            String file = session.write("s.yaml", whole(mutations.text(mutations.oneOf(texts))))
                    .toString();
            if (hostile.type(number, "validate", file).exitCode() == 0) {
                List<String> words = new ArrayList<>(List.of("run", file, "--out", session.path("run")));
                words.addAll(SHORT);
                played += hostile.type(number, words.toArray(String[]::new)).exitCode() == 0 ? 1 : 0;
            }
        }
        assertThat(hostile.refused()).as("refused").isGreaterThan(cases / 5);
        assertThat(played).as("played").isGreaterThan(cases / 20);
    }

    /** Half a surrogate pair cannot be written as UTF-8. */
    private static String whole(String text) {
        return text.replaceAll("[\\uD800-\\uDFFF](?![\\uDC00-\\uDFFF])", "?");
    }
}
