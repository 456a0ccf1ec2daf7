package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.PlaceKind;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.play.Replication;
import io.splitwave.scenarios.play.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scenario with keys at the ends of their ranges is refused, with a key and what was expected of it, or it plays: no
 * exception, and nothing infinite in what it leaves.
 */
@Timeout(1200)
class BothEndsTest {
    private static final List<String> PRESETS = List.of("quickstart", "walking", "vehicular", "bursty-arrivals");

    private static final List<String> SMALL = List.of(
            "replications=1",
            "horizon.rounds=2",
            "horizon.frames=2",
            "irs.elements=4",
            "accessPoint.antennas=2",
            "optimizer.randomisations=5");

    /** Their upper ends are only a matter of patience and memory. */
    private static final Set<String> LARGE =
            Set.of("ud.count", "irs.elements", "accessPoint.antennas", "optimizer.randomisations", "replications");

    /** Of a network, of files, of the run as a whole: not of what is played in a frame. */
    private static boolean counts(Key<?> key) {
        return !key.path().startsWith("learning.")
                && !key.path().startsWith("model.profile")
                && !key.path().startsWith("mobility.trace")
                && !key.path().startsWith("horizon.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quickstart", "walking", "vehicular", "bursty-arrivals"})
    void eachKeyAtEachEnd(String preset) {
        int played = 0;
        List<String> faults = new ArrayList<>();
        for (Key<?> key : KeyTableTest.TABLE.keys()) {
            for (String end : ends(key)) {
                List<String> settings = new ArrayList<>(KeyTableTest.COMPANIONS.getOrDefault(key.path(), List.of()));
                settings.add(key.path() + "=" + end);
                played += plays(preset, settings, faults) ? 1 : 0;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(played).isGreaterThan(60);
    }

    @Test
    void severalKeysAtTheirEnds() {
        severalKeys(20_260_301, 400);
    }

    @Test
    @Tag("slow")
    void severalKeysAtTheirEndsManyTimes() {
        severalKeys(20_260_302, 10_000);
    }

    private static void severalKeys(long seed, int scenarios) {
        Random random = new Random(seed);
        List<Key<?>> keys = KeyTableTest.TABLE.keys().stream()
                .filter(key -> !ends(key).isEmpty())
                .toList();
        int played = 0;
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < scenarios; i++) {
            List<String> settings = new ArrayList<>();
            for (int n = 2 + random.nextInt(4); n > 0; n--) {
                Key<?> key = keys.get(random.nextInt(keys.size()));
                List<String> ends = ends(key);
                settings.addAll(KeyTableTest.COMPANIONS.getOrDefault(key.path(), List.of()));
                settings.add(key.path() + "=" + ends.get(random.nextInt(ends.size())));
            }
            played += plays(PRESETS.get(random.nextInt(PRESETS.size())), settings, faults) ? 1 : 0;
        }
        assertThat(faults).isEmpty();
        assertThat(played).isGreaterThan(scenarios / 10);
    }

    /** Whether it was played; a refusal that names no key, or a play that ends badly, is a fault. */
    private static boolean plays(String preset, List<String> settings, List<String> faults) {
        List<String> all = new ArrayList<>(SMALL);
        if (!preset.equals("quickstart")) {
            all.add("ud.count=3");
        }
        if (preset.equals("bursty-arrivals")) {
            all.add("visits.presentAtStart=2");
        }
        all.addAll(settings);
        String what = preset + " " + settings + ": ";
        Scenario scenario;
        try {
            scenario = Loads.scenario(Presets.text(preset), all.toArray(String[]::new));
        } catch (ScenarioException refused) {
            boolean named = refused.problems().stream()
                    .allMatch(problem -> KeyTableTest.TABLE.keys().stream()
                                    .anyMatch(key -> problem.toString().contains(key.path()))
                            && problem.toString().contains("expected "));
            if (!named) {
                faults.add(what + refused.getMessage());
            }
            return false;
        }
        try {
            new Replication(Simulation.of(scenario), 0, Optional.empty(), rounds -> {})
                    .play(new FiniteRows(what, faults));
            return true;
        } catch (UnusableFileException noSuchFile) {
            return false;
        } catch (RuntimeException e) {
            faults.add(what + e);
            return false;
        }
    }

    private record FiniteRows(String what, List<String> faults) implements RowSink {
        @Override
        public void add(Row row) {
            // of a frame only what was planned: a link that is dead in truth takes for ever, and is said to
            boolean finite = row instanceof DecisionRow frame
                    ? Double.isFinite(frame.values().number("objective_s"))
                    : !row.toString().contains("Infinity");
            if (!finite) {
                faults.add(what + row);
            }
        }

        @Override
        public void abandon() {}
    }

    private static List<String> ends(Key<?> key) {
        if (!counts(key)) {
            return List.of();
        }
        if (key.kind() instanceof QuantityKind quantity) {
            return List.of(
                    quantity.text(low(quantity.limits())),
                    quantity.text(quantity.limits().high()));
        }
        if (key.kind() instanceof RealKind real) {
            return List.of(
                    real.text(low(real.bounds())),
                    real.text(
                            real.bounds().highAllowed()
                                    ? real.bounds().high()
                                    : Math.nextDown(real.bounds().high())));
        }
        if (key.kind() instanceof IntervalKind interval) {
            double low = low(interval.end().limits());
            double high = interval.end().limits().high();
            return List.of(
                    interval.text(new Interval(low, low)),
                    interval.text(new Interval(low, high)),
                    interval.text(new Interval(high, high)));
        }
        if (key.kind() instanceof PlaceKind place) {
            double far = Limits.COORDINATE.high();
            return List.of(
                    place.text(new Coordinates(far, far)),
                    place.text(new Coordinates(-far, far)),
                    place.text(new Coordinates(1e-300, 0)));
        }
        if (key.kind() instanceof WholeKind whole) {
            return LARGE.contains(key.path()) ? List.of("" + whole.min()) : List.of("" + whole.min(), "" + whole.max());
        }
        return List.of();
    }

    /** The lower end, or something next to it where it is not allowed itself. */
    private static double low(Bounds bounds) {
        return bounds.lowAllowed() ? bounds.low() : bounds.low() + 1e-12 * Math.min(1, bounds.high());
    }
}
