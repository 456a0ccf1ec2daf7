package io.splitwave.scenarios.format;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.network.fading.SpatialCorrelation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Valid scenarios with values all over their bounds, for properties; the same seed gives the same scenario. */
final class RandomScenarios {

    private static final String LETTERS = "abc XYZ-_:#'\"\\&*!|>%@`{}[],?~=0123456789é漢\uD83D\uDE00";

    /** Given all together or not at all. */
    private static final List<Key<?>> DRAWN_LAYERS = List.of(
            WorkKeys.LAYERS, WorkKeys.LAYER_WORK, WorkKeys.DOWNLINK_SIZE, WorkKeys.UPLINK_SIZE, WorkKeys.UPLINK_RATIO);

    private final Random random;

    private RandomScenarios(long seed) {
        random = new Random(seed);
    }

    static Scenario draw(long seed) {
        RandomScenarios scenarios = new RandomScenarios(seed);
        Values values = new Values();
        Set<String> leftOut = new HashSet<>();
        for (KeyGroup group : Keys.groups()) {
            if (group.optional() && scenarios.random.nextBoolean()) {
                leftOut.add(group.path());
            }
        }
        boolean disc = scenarios.random.nextBoolean();
        leftOut.add((disc ? MotionKeys.CORNER : MotionKeys.CENTRE).path());
        leftOut.add((disc ? MotionKeys.EXTENT : MotionKeys.RADIUS).path());
        boolean profiled = !leftOut.contains(ProfileKeys.GROUP.path());
        if (profiled && scenarios.random.nextBoolean()) {
            DRAWN_LAYERS.forEach(key -> leftOut.add(key.path()));
        }
        boolean fixedNoise = scenarios.random.nextBoolean();
        leftOut.add((fixedNoise ? RadioKeys.NOISE_DENSITY : RadioKeys.NOISE_POWER).path());
        if (fixedNoise) {
            leftOut.add(RadioKeys.NOISE_FIGURE.path());
        }
        for (Key<?> key : Keys.all()) {
            boolean left = key.presence() == Key.Presence.OPTIONAL
                    && !DRAWN_LAYERS.contains(key)
                    && scenarios.random.nextBoolean();
            if (!left && !leftOut.contains(key.group()) && !leftOut.contains(key.path())) {
                scenarios.put(key, values);
            }
        }
        scenarios.put(fixedNoise ? RadioKeys.NOISE_POWER : RadioKeys.NOISE_DENSITY, values);
        scenarios.keepRules(values);
        Rules.check(values, (key, expected, found) -> {
            throw new IllegalStateException(
                    "seed " + seed + ": " + key.path() + ": expected " + expected + ", found " + found);
        });
        return new Scenario(values.settled());
    }

    private <T> void put(Key<T> key, Values values) {
        T value = draw(key.kind());
        if (!key.kind().accepts(value)) {
            throw new IllegalStateException(key.path() + ": drew " + value);
        }
        values.putDefault(key, value);
    }

    private void keepRules(Values values) {
        keepProfileRules(values);
        long layers = values.find(ProfileKeys.ARCHITECTURE)
                .map(architecture -> 3L) // every known network has three blocks
                .orElseGet(() -> values.of(WorkKeys.LAYERS));
        values.find(DecisionKeys.CANDIDATE_CUTS).ifPresent(cuts -> {
            List<Integer> within = new ArrayList<>();
            for (int cut = 1; cut <= layers && within.size() < cuts.size(); cut++) {
                within.add(cut);
            }
            Collections.shuffle(within, random);
            values.putDefault(DecisionKeys.CANDIDATE_CUTS, within);
        });
        values.putDefault(DecisionKeys.ENOUGH, Math.min(values.of(PlayerKeys.COUNT), 3));
        put(DecisionKeys.DEADLINE, values);
        if (values.of(DecisionKeys.SCHEME).equals("power-saving")) {
            put(DecisionKeys.MAX_DELAY, values);
        }
        put(WorkKeys.SERVER_SPEED, values);
        put(WorkKeys.RAW_INPUT_SIZE, values);
        put(WorkKeys.OFFLOAD_SERVER_SPEED, values);
        if (values.find(RadioKeys.DIRECT_EXPONENT).isEmpty()) {
            values.putDefault(DecisionKeys.SCHEME, "random-phase");
            put(RadioKeys.DIRECT_EXPONENT, values);
            put(RadioKeys.PENETRATION_LOSS, values);
            put(RadioKeys.PRESENT_WITH_IRS, values);
        }
        keepLearningRules(values);
        keepSamplingRules(values);
        keepChannelRules(values);
        keepMotionRules(values);
    }

    private void keepLearningRules(Values values) {
        if (values.find(ProfileKeys.ARCHITECTURE).isEmpty()) {
            values.putDefault(LearningKeys.LOSS, LearningModel.Loss.PROFILE);
        }
        if (random.nextBoolean()) {
            values.putDefault(LearningKeys.LAMBDA, 0.0);
        } else {
            values.putDefault(DecisionKeys.SCHEME, "no-dt");
        }
        put(LearningKeys.TABLE, values);
        put(LearningKeys.FOLDER, values);
        values.putDefault(LearningKeys.STEPS, values.find(ProfileKeys.BATCH).orElse(1L));
    }

    private void keepSamplingRules(Values values) {
        values.putDefault(RunKeys.SAMPLING_POINTS, 2L << random.nextInt(12));
        if (values.find(WorkKeys.LAYERS).orElse(0L) > 357) {
            values.putDefault(RunKeys.SAMPLING_METHOD, Sampling.Method.ANTITHETIC);
        }
        int group = RunKeys.sampling(values).groupSize();
        values.putDefault(RunKeys.REPLICATIONS, (long) group * (1 + random.nextInt(100)));
    }

    private void keepProfileRules(Values values) {
        if (values.find(ProfileKeys.ARCHITECTURE).isEmpty()) {
            return;
        }
        if (values.find(ProfileKeys.TOKENS).isPresent()) {
            values.putDefault(ProfileKeys.ARCHITECTURE, new ArchitectureSource.Known("vit-b16"));
        }
        values.putDefault(ProfileKeys.PASSES, Profile.Passes.FORWARD_AND_BACKWARD);
        values.putDefault(ProfileKeys.ELEMENT_SIZE, 1.0 + random.nextInt(64));
        values.putDefault(ProfileKeys.INPUT_ELEMENT_SIZE, 1.0 + random.nextInt(64));
        values.putDefault(ProfileKeys.QUANTISATION, 1.0 + random.nextInt(16));
        put(ProfileKeys.DOWNLINK_SIZE, values);
    }

    private void keepChannelRules(Values values) {
        values.putDefault(ChannelKeys.CARRIER, 0.5e9 + 1e9 * random.nextInt(90));
        values.putDefault(ChannelKeys.UD_HEIGHT, 2.0);
        values.putDefault(ChannelKeys.IRS_HEIGHT, 3.0);
        values.putDefault(ChannelKeys.AP_HEIGHT, 4.0);
        for (LinkFadingKeys link : List.of(ChannelKeys.AP_IRS, ChannelKeys.IRS_UD, ChannelKeys.DIRECT)) {
            put(link.kFactor, values);
            put(link.speed, values);
            if (link != ChannelKeys.AP_IRS && link.isRician(values)) {
                values.putDefault(link.time, ChannelModel.Memory.INDEPENDENT);
            }
        }
        values.find(RadioKeys.MINIMUM_DISTANCE)
                .ifPresent(least -> values.putDefault(
                        RadioKeys.MINIMUM_DISTANCE,
                        Math.min(Limits.REFERENCE.high(), 2 * values.of(RadioKeys.REFERENCE_DISTANCE))));
        values.putDefault(
                PlayerKeys.ELEMENTS, Math.min(values.of(PlayerKeys.ELEMENTS), (long) SpatialCorrelation.MOST_ELEMENTS));
        values.putDefault(
                PlayerKeys.ANTENNAS, Math.min(values.of(PlayerKeys.ANTENNAS), (long) SpatialCorrelation.MOST_ELEMENTS));
        values.find(ChannelKeys.IRS_COLUMNS)
                .ifPresent(columns -> values.putDefault(ChannelKeys.IRS_COLUMNS, values.of(PlayerKeys.ELEMENTS)));
        values.putDefault(PlayerKeys.DEAD_SHARE, values.of(PlayerKeys.DEAD_SHARE) / 2);
        values.putDefault(PlayerKeys.STUCK_SHARE, values.of(PlayerKeys.STUCK_SHARE) / 2);
        values.putDefault(RadioKeys.UPLINK, Scenario.Uplink.RECIPROCAL);
    }

    private void keepMotionRules(Values values) {
        values.putDefault(DecisionKeys.EVERY, 1L);
        values.putDefault(MotionKeys.SPEED, new Interval(1, 2 + random.nextInt(30)));
        put(MotionKeys.MEAN_SPEED, values);
        put(MotionKeys.DEVIATION, values);
        if (values.of(MotionKeys.MODEL) == Motion.Model.ROAD
                && values.find(MotionKeys.ROAD_START).isEmpty()) {
            values.putDefault(MotionKeys.MODEL, Motion.Model.STATIC);
        }
        if (values.of(MotionKeys.MODEL) == Motion.Model.TRACE
                && values.find(MotionKeys.TRACE_FILE).isEmpty()) {
            values.putDefault(MotionKeys.MODEL, Motion.Model.RANDOM_WAYPOINT);
        }
        if (values.find(MotionKeys.CORNER).isPresent()
                || values.find(MotionKeys.EXTENT).isPresent()) {
            put(MotionKeys.CORNER, values);
            values.putDefault(MotionKeys.EXTENT, new Coordinates(1 + random.nextInt(9), 0.5));
        }
        keepLimitRules(values);
        values.find(VisitKeys.PRESENT_AT_START)
                .ifPresent(n -> values.putDefault(VisitKeys.PRESENT_AT_START, values.of(PlayerKeys.COUNT) / 2));
        values.find(VisitKeys.AGE).ifPresent(age -> values.putDefault(VisitKeys.AGE_FRAMES, 0L));
    }

    private void keepLimitRules(Values values) {
        if (isBroken("within-earshot", values)) {
            values.putDefault(PlayerKeys.AP_POSITION, new Coordinates(random.nextInt(100), 0));
            values.putDefault(PlayerKeys.IRS_POSITION, new Coordinates(random.nextInt(100), 1));
            values.putDefault(PlayerKeys.DISTANCE, new Interval(0.5, 1 + random.nextInt(100)));
            values.putDefault(RadioKeys.REFERENCE_GAIN, 1e-3);
            values.putDefault(RadioKeys.REFERENCE_DISTANCE, 1.0 + random.nextInt(9));
            values.find(RadioKeys.MINIMUM_DISTANCE)
                    .ifPresent(least -> values.putDefault(RadioKeys.MINIMUM_DISTANCE, 10.0));
        }
        if (isBroken("road-speeds-likely", values)) {
            values.putDefault(MotionKeys.MEAN_SPEED, 10.0);
            values.putDefault(MotionKeys.DEVIATION, 3.0);
        }
        if (isBroken("work-in-a-frame", values)) {
            values.putDefault(RunKeys.FRAME_LENGTH, 1e-3 * (1 + random.nextInt(20)));
            values.putDefault(MotionKeys.SPEED, new Interval(10, 12));
            values.putDefault(MotionKeys.MEAN_SPEED, 10.0);
            values.putDefault(MotionKeys.DEVIATION, 3.0);
            values.find(MotionKeys.ROAD_LENGTH).ifPresent(length -> values.putDefault(MotionKeys.ROAD_LENGTH, 100.0));
            if (values.find(MotionKeys.CORNER).isEmpty()) {
                values.putDefault(MotionKeys.RADIUS, 50.0);
            }
        }
        double leastS = values.of(RunKeys.FRAME_LENGTH) / Limits.MOST_IN_A_FRAME;
        for (Key<Double> duration : List.of(
                VisitKeys.INTERVAL, VisitKeys.STAY, VisitKeys.BURST_INTERVAL, VisitKeys.QUIET, VisitKeys.BURST)) {
            values.putDefault(duration, Math.max(leastS, draw(duration.kind())));
        }
    }

    private static boolean isBroken(String name, Values values) {
        List<String> breaches = new ArrayList<>();
        LimitRules.ALL.stream().filter(rule -> rule.name().equals(name)).forEach(rule -> rule.check()
                .accept(values, (key, expected, found) -> breaches.add(found)));
        return !breaches.isEmpty();
    }

    private <T> T draw(Kind<T> kind) {
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
        } else {
            value = new Coordinates(within(Limits.COORDINATE), within(Limits.COORDINATE));
        }
        @SuppressWarnings("unchecked") // each branch makes the value of its kind
        T typed = (T) value;
        return typed;
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
