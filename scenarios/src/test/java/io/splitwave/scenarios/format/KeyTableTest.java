package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Decimals;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.format.text.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table keeps its own promises. */
class KeyTableTest {

    static final KeyTable TABLE = KeyTables.available().of("vrsl").keys();

    /** What a key needs as well to mean something. */
    static final Map<String, List<String>> COMPANIONS = companions();

    private static Map<String, List<String>> companions() {
        Map<String, List<String>> companions = new HashMap<>();
        for (String link : List.of("apIrs", "irsUd", "direct")) {
            String path = "channel.fading." + link;
            companions.put(path + ".model", List.of(path + ".kFactor=10 dB", "channel.carrier=3 GHz"));
            companions.put(path + ".time", List.of(path + ".speed=1 m/s", "channel.carrier=3 GHz"));
        }
        for (String law : List.of("irsUd", "direct")) {
            companions.put("channel.largeScale." + law, List.of("channel.carrier=3 GHz"));
        }
        for (Key<?> key : TABLE.in("channel.blockage")) {
            companions.put(
                    key.path(),
                    List.of("channel.blockage.open=2 s", "channel.blockage.blocked=2 s", "channel.blockage.loss=9 dB"));
        }
        for (Key<?> key : TABLE.in("mobility.road")) {
            companions.put(key.path(), List.of("mobility.road.start=[1 m, 1 m]", "mobility.road.length=9 m"));
        }
        for (Key<?> key : TABLE.in("mobility.trace")) {
            companions.put(key.path(), List.of("mobility.trace.file=first.csv"));
        }
        companions.put("radio.noiseDensity", List.of("radio.noisePower=null", "radio.noiseDensity=-170 dBm/Hz"));
        companions.put("radio.noiseFigure", companions.get("radio.noiseDensity"));
        companions.put("sampling.method", List.of("replications=32"));
        List<String> profile = List.of(
                "model.profile.architecture=vit-b16",
                "model.profile.batch=2",
                "model.profile.passes=forward-and-backward",
                "model.profile.elementSize=32 bit",
                "model.profile.downlink=gradient");
        for (Key<?> key : TABLE.in("model.profile")) {
            companions.put(key.path(), profile);
        }
        List<String> inference = new ArrayList<>(profile);
        inference.add("model.profile.downlink=sub-model");
        companions.put("model.profile.passes", inference);
        companions.put("learning.loss", profile);
        companions.put("learning.table", List.of("learning.table=first.csv"));
        companions.put("learning.lambda", List.of("learning.table=first.csv"));
        companions.put("learning.folder", List.of("learning.folder=first"));
        companions.put("mobility.model", List.of("mobility.trace.file=first.csv"));
        companions.put(
                "mobility.area.corner", List.of("mobility.area.corner=[1 m, 2 m]", "mobility.area.extent=[3 m, 4 m]"));
        companions.put("mobility.area.extent", companions.get("mobility.area.corner"));
        companions.put(
                "visits.arrivals",
                List.of(
                        "visits.interval=1 s",
                        "visits.stay=1 s",
                        "visits.burstInterval=1 s",
                        "visits.quiet=1 s",
                        "visits.burst=1 s"));
        return companions;
    }

    @Test
    void everyExampleAndDefaultIsAValueOfItsKey() {
        for (Key<?> key : TABLE.keys()) {
            List<String> complaints = new ArrayList<>();
            Tree example =
                    ScenarioOverride.parse(key.path() + "=" + key.example()).value();
            var value = key.kind().read(example, key.example(), (at, expected, found, near) -> complaints.add(found));
            assertThat(complaints).as(key.path()).isEmpty();
            assertThat(value).as(key.path()).isPresent();
        }
    }

    @Test
    void everyKeyStandsInAGroupOfTheTableAndOnce() {
        assertThat(TABLE.keys()).extracting(Key::path).doesNotHaveDuplicates().hasSize(165);
        assertThat(TABLE.groups()).extracting(KeyGroup::path).doesNotHaveDuplicates();
        for (Key<?> key : TABLE.keys()) {
            assertThat(key.group().isEmpty() || TABLE.group(key.group()).isPresent())
                    .as(key.path())
                    .isTrue();
            assertThat(key.meaning()).endsWith(".").doesNotContain("|");
        }
    }

    @Test
    void everyKeyCanBeTurnedInAScenario() {
        for (Key<?> key : TABLE.keys()) {
            List<String> overrides = new ArrayList<>(COMPANIONS.getOrDefault(key.path(), List.of()));
            Scenario before = Loads.scenario(Presets.text("quickstart"), overrides.toArray(String[]::new));
            overrides.add(key.path() + "=" + other(key, before));
            Scenario changed = Loads.scenario(Presets.text("quickstart"), overrides.toArray(String[]::new));
            assertThat(changed).as(key.path()).isNotEqualTo(before);
        }
    }

    /** A valid value of a key that is not the one it has. */
    private static <T> String other(Key<T> key, Scenario scenario) {
        String now = scenario.find(key).map(key.kind()::text).orElse("");
        if (key.kind() instanceof ChoiceKind<?> choice) {
            // The last word of each choice needs nothing that the preset does not give.
            String last = choice.words().get(choice.words().size() - 1);
            return last.equals(now) ? choice.words().get(0) : last;
        }
        if (key.kind() instanceof FlagKind) {
            return now.equals("true") ? "false" : "true";
        }
        return switch (key.path()) {
            case "model.profile.architecture" -> "resnet18";
            case "ud.classes" -> "{all: {share: 1}}";
            case "barrier.k", "optimizer.phaseBits" -> "4";
            case "sampling.points" -> "8";
            case "optimizer.candidateCuts" -> "[1, 2]";
            case "optimizer.blocks" -> "[cut, power]";
            case "irs.position",
                    "accessPoint.position",
                    "mobility.area.centre",
                    "mobility.area.corner",
                    "mobility.area.extent",
                    "mobility.road.start" -> "[3 m, 5 m]";
            case "irs.faults.deadShare", "irs.faults.stuckShare", "channel.apArray.neighbourCorrelation" -> "0.25";
            case "channel.largeScale.shadowing" -> "4 dB";
            case "channel.irsArray.columns" -> "4";
            case "visits.presentAtStart" -> "3";
            case "knowledge.error" -> "0.5";
            case "mobility.pause" -> "[1 s, 2 s]";
            case "mobility.road.direction" -> "1 rad";
            case "mobility.road.outside" -> "1 s";
            case "mobility.trace.file", "learning.table", "learning.folder" -> "second.csv";
            case "learning.lambda" -> "1 s";
            case "name", "description" -> "other";
            default -> key.kind() instanceof WholeKind ? "9" : twice(key, scenario);
        };
    }

    private static String twice(Key<?> key, Scenario scenario) {
        Object now = scenario.find(key).orElse(null);
        if (now == null) {
            return key.example();
        }
        if (key.kind() instanceof IntervalKind kind) {
            Interval interval = (Interval) now;
            return kind.text(new Interval(interval.min() / 2, interval.max()));
        }
        double half = (Double) now / 2;
        return key.kind() instanceof QuantityKind kind ? kind.text(half) : Decimals.text(half);
    }
}
