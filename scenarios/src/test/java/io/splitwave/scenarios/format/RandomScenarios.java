package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.format.architecture.ArchitectureKind;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.classes.ClassesKind;
import io.splitwave.scenarios.format.classes.DeviceClass;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.ChoiceListKind;
import io.splitwave.scenarios.format.key.Draft;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.Kind;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.TextKind;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.key.WholeListKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Interval;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** Valid scenarios with values all over their bounds, for properties; the same seed gives the same scenario. */
final class RandomScenarios {

    private static final String LETTERS = "abc XYZ-_:#'\"\\&*!|>%@`{}[],?~=0123456789é漢\uD83D\uDE00";

    private static final KeyTable TABLE = KeyTables.available().of("vrsl").keys();

    /** Given all together or not at all. */
    private static final List<String> DRAWN_LAYERS =
            List.of("model.layers", "model.layerWork", "model.downlinkSize", "model.uplinkSize", "model.uplinkRatio");

    private final Random random;
    private final Draft draft = new Draft(TABLE);

    private RandomScenarios(long seed) {
        random = new Random(seed);
    }

    /** Each key of the scenario has the very value that was drawn. */
    static Scenario draw(long seed) {
        RandomScenarios scenarios = new RandomScenarios(seed);
        scenarios.drawAll();
        Draft draft = scenarios.draft;
        Scenario scenario = Loads.scenario("seed: 1\n", draft.assignments().toArray(String[]::new));
        for (Key<?> key : TABLE.keys()) {
            assertThat((Optional<?>) scenario.find(key))
                    .as("seed %d, %s", seed, key.path())
                    .isEqualTo(draft.find(key.path()));
        }
        return scenario;
    }

    private void drawAll() {
        Set<String> leftOut = new HashSet<>();
        for (KeyGroup group : TABLE.groups()) {
            if (group.optional() && random.nextBoolean()) {
                leftOut.add(group.path());
            }
        }
        boolean disc = random.nextBoolean();
        leftOut.add(disc ? "mobility.area.corner" : "mobility.area.centre");
        leftOut.add(disc ? "mobility.area.extent" : "mobility.area.radius");
        boolean profiled = !leftOut.contains("model.profile");
        if (profiled && random.nextBoolean()) {
            leftOut.addAll(DRAWN_LAYERS);
        }
        boolean fixedNoise = random.nextBoolean();
        leftOut.add(fixedNoise ? "radio.noiseDensity" : "radio.noisePower");
        if (fixedNoise) {
            leftOut.add("radio.noiseFigure");
        }
        for (Key<?> key : TABLE.keys()) {
            boolean left = key.presence() == Key.Presence.OPTIONAL
                    && !DRAWN_LAYERS.contains(key.path())
                    && random.nextBoolean();
            if (!left && !leftOut.contains(key.group()) && !leftOut.contains(key.path())) {
                put(key.path());
            }
        }
        put(fixedNoise ? "radio.noisePower" : "radio.noiseDensity");
        keepRules();
    }

    private void put(String path) {
        draft.set(path, draw(draft.key(path).kind()));
    }

    private void keepRules() {
        keepProfileRules();
        // every known network has three blocks
        long layers = draft.has("model.profile.architecture") ? 3 : draft.whole("model.layers");
        if (draft.has("optimizer.candidateCuts")) {
            List<Integer> within = new ArrayList<>();
            for (int cut = 1; cut <= layers && within.size() < 3; cut++) {
                within.add(cut);
            }
            Collections.shuffle(within, random);
            draft.set("optimizer.candidateCuts", within);
        }
        draft.set("barrier.k", Math.min(draft.whole("ud.count"), 3));
        put("barrier.deadline");
        if (draft.is("optimizer.scheme", "power-saving")) {
            put("limits.maxDelay");
        }
        put("server.speed");
        put("model.rawInputSize");
        put("model.offloadServerSpeed");
        if (!draft.has("radio.directLink.exponent")) {
            draft.set("optimizer.scheme", "random-phase");
            put("radio.directLink.exponent");
            put("radio.directLink.penetrationLoss");
            put("radio.directLink.presentWithIrs");
        }
        keepLearningRules();
        keepSamplingRules();
        keepChannelRules();
        keepMotionRules();
    }

    private void keepLearningRules() {
        if (!draft.has("model.profile.architecture")) {
            draft.set("learning.loss", LearningModel.Loss.PROFILE);
        }
        if (random.nextBoolean()) {
            draft.set("learning.lambda", 0.0);
        } else {
            draft.set("optimizer.scheme", "no-dt");
        }
        put("learning.table");
        put("learning.folder");
        draft.set("learning.steps", draft.has("model.profile.batch") ? draft.whole("model.profile.batch") : 1L);
    }

    private void keepSamplingRules() {
        draft.set("sampling.points", 2L << random.nextInt(12));
        if (draft.has("model.layers") && draft.whole("model.layers") > 357) {
            draft.set("sampling.method", Sampling.Method.ANTITHETIC);
        }
        int group = new Sampling(draft.get("sampling.method"), (int) draft.whole("sampling.points")).groupSize();
        draft.set("replications", (long) group * (1 + random.nextInt(100)));
    }

    private void keepProfileRules() {
        if (!draft.has("model.profile.architecture")) {
            return;
        }
        if (draft.has("model.profile.tokens")) {
            draft.set("model.profile.architecture", new ArchitectureSource.Known("vit-b16"));
        }
        draft.set("model.profile.passes", Profile.Passes.FORWARD_AND_BACKWARD);
        draft.set("model.profile.elementSize", 1.0 + random.nextInt(64));
        draft.set("model.profile.inputElementSize", 1.0 + random.nextInt(64));
        draft.set("model.profile.quantisation", 1.0 + random.nextInt(16));
        put("model.profile.downlinkSize");
    }

    private void keepChannelRules() {
        draft.set("channel.carrier", 0.5e9 + 1e9 * random.nextInt(90));
        draft.set("channel.height.ud", 2.0);
        draft.set("channel.height.irs", 3.0);
        draft.set("channel.height.accessPoint", 4.0);
        for (String link : List.of("channel.fading.apIrs", "channel.fading.irsUd", "channel.fading.direct")) {
            put(link + ".kFactor");
            put(link + ".speed");
            if (!link.endsWith("apIrs") && draft.is(link + ".model", ChannelModel.Distribution.RICIAN)) {
                draft.set(link + ".time", ChannelModel.Memory.INDEPENDENT);
            }
        }
        if (draft.has("radio.pathLoss.minimumDistance")) {
            double twiceM = 2 * draft.real("radio.pathLoss.referenceDistance");
            draft.set("radio.pathLoss.minimumDistance", Math.min(Limits.REFERENCE.high(), twiceM));
        }
        for (String elements : List.of("irs.elements", "accessPoint.antennas")) {
            draft.set(elements, Math.min(draft.whole(elements), SpatialCorrelation.MOST_ELEMENTS));
        }
        if (draft.has("channel.irsArray.columns")) {
            draft.set("channel.irsArray.columns", draft.whole("irs.elements"));
        }
        for (String share : List.of("irs.faults.deadShare", "irs.faults.stuckShare")) {
            draft.set(share, draft.real(share) / 2);
        }
        draft.set("radio.uplink", Scenario.Uplink.RECIPROCAL);
    }

    private void keepMotionRules() {
        draft.set("optimizer.every", 1L);
        draft.set("mobility.speed", new Interval(1, 2 + random.nextInt(30)));
        put("mobility.meanSpeed");
        put("mobility.speedDeviation");
        if (draft.is("mobility.model", Motion.Model.ROAD) && !draft.has("mobility.road.start")) {
            draft.set("mobility.model", Motion.Model.STATIC);
        }
        if (draft.is("mobility.model", Motion.Model.TRACE) && !draft.has("mobility.trace.file")) {
            draft.set("mobility.model", Motion.Model.RANDOM_WAYPOINT);
        }
        if (draft.has("mobility.area.corner") || draft.has("mobility.area.extent")) {
            put("mobility.area.corner");
            draft.set("mobility.area.extent", new Coordinates(1 + random.nextInt(9), 0.5));
        }
        keepLimitRules();
        if (draft.has("visits.presentAtStart")) {
            draft.set("visits.presentAtStart", draft.whole("ud.count") / 2);
        }
        if (draft.has("knowledge.age")) {
            draft.set("knowledge.ageFrames", 0L);
        }
    }

    private void keepLimitRules() {
        if (draft.breaks("within-earshot")) {
            draft.set("accessPoint.position", new Coordinates(random.nextInt(100), 0));
            draft.set("irs.position", new Coordinates(random.nextInt(100), 1));
            draft.set("ud.distance", new Interval(0.5, 1 + random.nextInt(100)));
            draft.set("radio.pathLoss.referenceGain", 1e-3);
            draft.set("radio.pathLoss.referenceDistance", 1.0 + random.nextInt(9));
            if (draft.has("radio.pathLoss.minimumDistance")) {
                draft.set("radio.pathLoss.minimumDistance", 10.0);
            }
        }
        if (draft.breaks("road-speeds-likely")) {
            draft.set("mobility.meanSpeed", 10.0);
            draft.set("mobility.speedDeviation", 3.0);
        }
        if (draft.breaks("work-in-a-frame")) {
            draft.set("ud.count", Math.min(draft.whole("ud.count"), 1_000_000L));
            draft.set("frame.length", 1e-3 * (1 + random.nextInt(20)));
            draft.set("mobility.speed", new Interval(10, 12));
            draft.set("mobility.meanSpeed", 10.0);
            draft.set("mobility.speedDeviation", 3.0);
            if (draft.has("mobility.road.length")) {
                draft.set("mobility.road.length", 100.0);
            }
            if (!draft.has("mobility.area.corner")) {
                draft.set("mobility.area.radius", 50.0);
            }
        }
        double leastS = draft.real("frame.length") / Limits.MOST_IN_A_FRAME;
        for (String duration :
                List.of("visits.interval", "visits.stay", "visits.burstInterval", "visits.quiet", "visits.burst")) {
            put(duration);
            draft.set(duration, Math.max(leastS, draft.real(duration)));
        }
    }

    private Object draw(Kind<?> kind) {
        Object value;
        if (kind instanceof TextKind text) {
            value = text(text);
        } else if (kind instanceof FileKind) {
            value = Path.of("/data", "file " + random.nextInt(9) + ".csv");
        } else if (kind instanceof ArchitectureKind) {
            List<String> names = ArchitectureKind.names();
            int choice = random.nextInt(names.size() + 1);
            value = choice < names.size()
                    ? new ArchitectureSource.Known(names.get(choice))
                    : new ArchitectureSource.InFile(Path.of("/data", "my network.yaml"));
        } else if (kind instanceof WholeKind whole) {
            value = whole(whole.min(), whole.max());
        } else if (kind instanceof WholeListKind list) {
            value = List.of(list.min(), list.min() + 1, list.min() + 2);
        } else if (kind instanceof RealKind real) {
            value = within(real.bounds());
        } else if (kind instanceof FlagKind) {
            value = random.nextBoolean();
        } else if (kind instanceof ChoiceKind<?> choice) {
            List<?> choices = List.copyOf(choice.choices().values());
            value = choices.get(random.nextInt(choices.size()));
        } else if (kind instanceof ChoiceListKind<?> list) {
            List<Object> choices = new ArrayList<>(list.choice().choices().values());
            Collections.shuffle(choices, random);
            value = List.copyOf(choices.subList(0, random.nextInt(choices.size() + 1)));
        } else if (kind instanceof QuantityKind quantity) {
            value = within(quantity.limits());
        } else if (kind instanceof IntervalKind interval) {
            double a = within(interval.end().limits());
            double b = within(interval.end().limits());
            value = new Interval(Math.min(a, b), Math.max(a, b));
        } else if (kind instanceof ClassesKind) {
            double a = within(Limits.FREQUENCY);
            double b = within(Limits.FREQUENCY);
            value = List.of(new DeviceClass(
                    "all",
                    OptionalDouble.of(1),
                    OptionalLong.empty(),
                    Map.of(UdKeys.CPU.path(), new Interval(Math.min(a, b), Math.max(a, b)))));
        } else {
            value = new Coordinates(within(Limits.COORDINATE), within(Limits.COORDINATE));
        }
        return value;
    }

    private String text(TextKind kind) {
        StringBuilder text = new StringBuilder("a");
        int length = random.nextInt(60);
        int[] points = LETTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            boolean breaks = kind.severalLines() && random.nextInt(8) == 0;
            text.appendCodePoint(breaks ? '\n' : points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private long whole(long min, long max) {
        double share = random.nextDouble();
        return switch (random.nextInt(4)) {
            case 0 -> min;
            case 1 -> max;
            default -> Math.max(min, Math.min(max, (long) Math.pow(max, share)));
        };
    }

    /** Short decimals and full doubles, over many decades. */
    private double within(Bounds bounds) {
        if (bounds.hasHigh() && bounds.low() > 0 && bounds.high() > 1e3 * bounds.low()) {
            double share = random.nextDouble();
            double size = Double.parseDouble(
                    String.format(Locale.ROOT, "%.3g", bounds.low() * Math.pow(bounds.high() / bounds.low(), share)));
            double value = random.nextBoolean() ? size : size * (1 + 1e-3 * random.nextDouble());
            return Math.min(bounds.high(), Math.max(bounds.low(), value));
        }
        if (bounds.hasHigh()) {
            double share = random.nextBoolean() ? random.nextDouble() : (1 + random.nextInt(9)) / 10.0;
            return bounds.low() + share * (bounds.high() - bounds.low());
        }
        double size = Double.parseDouble((1 + random.nextInt(999)) + "e" + (random.nextInt(40) - 25));
        double value = random.nextBoolean() ? size : size * random.nextDouble();
        return bounds.hasLow() || random.nextBoolean() ? value : -value;
    }
}
