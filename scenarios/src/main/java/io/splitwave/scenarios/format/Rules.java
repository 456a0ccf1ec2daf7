package io.splitwave.scenarios.format;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The checks that need more than one key, each with a name and one sentence. */
final class Rules {

    /** Told what breaks a rule, at the key to be changed. */
    @FunctionalInterface
    interface Breaches {
        void add(Key<?> at, String expected, String found);
    }

    /**
     * One rule.
     *
     * @param name short name
     * @param meaning one sentence
     * @param needs keys it looks at; it is left out where one of them is wrong by itself
     * @param check tells what breaks it
     */
    record Rule(String name, String meaning, List<Key<?>> needs, BiConsumer<Values, Breaches> check) {}

    private static final List<Rule> GENERAL = List.of(
            new Rule(
                    "cuts-within-model",
                    "Each of `optimizer.candidateCuts` lies within 1..`model.layers`, or the blocks of `model.profile`.",
                    List.of(DecisionKeys.CANDIDATE_CUTS, WorkKeys.LAYERS, ProfileKeys.ARCHITECTURE),
                    Rules::cutsWithinModel),
            new Rule(
                    "k-within-devices",
                    "`barrier.k` is at most `ud.count`.",
                    List.of(DecisionKeys.ENOUGH, PlayerKeys.COUNT),
                    Rules::kWithinDevices),
            new Rule(
                    "deadline-given",
                    "Rule `deadline` needs `barrier.deadline`.",
                    List.of(DecisionKeys.RULE, DecisionKeys.DEADLINE),
                    Rules::deadlineGiven),
            new Rule(
                    "k-given",
                    "Rule `k-of-n` needs `barrier.k`.",
                    List.of(DecisionKeys.RULE, DecisionKeys.ENOUGH),
                    Rules::kGiven),
            new Rule(
                    "server-speed-given",
                    "Every server discipline but `none` needs `server.speed`.",
                    List.of(WorkKeys.DISCIPLINE, WorkKeys.SERVER_SPEED),
                    Rules::serverSpeedGiven),
            new Rule(
                    "direct-link-given",
                    "Scheme `no-irs` needs `radio.directLink`.",
                    List.of(DecisionKeys.SCHEME, RadioKeys.DIRECT_EXPONENT, RadioKeys.PENETRATION_LOSS),
                    Rules::directLinkGiven),
            new Rule(
                    "offload-given",
                    "Scheme `full-offload` needs `model.rawInputSize` (with `model.profile` its `inputElementSize`), and"
                            + " `model.offloadServerSpeed` where `server.discipline` is `none`.",
                    List.of(
                            DecisionKeys.SCHEME,
                            ProfileKeys.ARCHITECTURE,
                            ProfileKeys.INPUT_ELEMENT_SIZE,
                            WorkKeys.RAW_INPUT_SIZE,
                            WorkKeys.OFFLOAD_SERVER_SPEED,
                            WorkKeys.DISCIPLINE),
                    Rules::offloadGiven),
            new Rule(
                    "max-delay-given",
                    "Scheme `power-saving` needs `limits.maxDelay`, the deadline it keeps.",
                    List.of(DecisionKeys.SCHEME, DecisionKeys.MAX_DELAY),
                    Rules::maxDelayGiven),
            new Rule(
                    "irs-apart-from-ap",
                    "IRS and AP do not stand at the same place, where the path loss has no value.",
                    List.of(PlayerKeys.IRS_POSITION, PlayerKeys.AP_POSITION),
                    Rules::irsApartFromAp));

    static final List<Rule> ALL = Stream.of(
                    GENERAL,
                    ProfileRules.ALL,
                    LearningRules.ALL,
                    SamplingRules.ALL,
                    RadioRules.ALL,
                    ChannelRules.ALL,
                    LimitRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    static void check(Values values, Breaches breaches) {
        for (Rule rule : ALL) {
            if (rule.needs().stream().allMatch(values::isSound)) {
                rule.check().accept(values, breaches);
            }
        }
    }

    private static void cutsWithinModel(Values values, Breaches breaches) {
        Optional<Integer> blocks =
                ProfileRules.known(values).map(network -> network.blocks().size());
        boolean profiled = values.find(ProfileKeys.ARCHITECTURE).isPresent();
        Optional<Integer> layers =
                profiled ? blocks : values.find(WorkKeys.LAYERS).map(Math::toIntExact);
        String source = profiled ? "blocks of model.profile" : "model.layers";
        for (int cut : values.find(DecisionKeys.CANDIDATE_CUTS).orElse(List.of())) {
            if (layers.isPresent() && cut > layers.get()) {
                breaches.add(
                        DecisionKeys.CANDIDATE_CUTS,
                        "cut layers within 1.." + layers.get() + " (" + source + ")",
                        "" + cut);
            }
        }
    }

    private static void kWithinDevices(Values values, Breaches breaches) {
        long count = values.of(PlayerKeys.COUNT);
        values.find(DecisionKeys.ENOUGH)
                .filter(k -> k > count)
                .ifPresent(k ->
                        breaches.add(DecisionKeys.ENOUGH, "a whole number within 1.." + count + " (ud.count)", "" + k));
    }

    private static void deadlineGiven(Values values, Breaches breaches) {
        boolean needed = values.of(DecisionKeys.RULE) == Scenario.BarrierRule.DEADLINE;
        require(needed, values, DecisionKeys.DEADLINE, "barrier.rule deadline", breaches);
    }

    private static void kGiven(Values values, Breaches breaches) {
        boolean needed = values.of(DecisionKeys.RULE) == Scenario.BarrierRule.K_OF_N;
        require(needed, values, DecisionKeys.ENOUGH, "barrier.rule k-of-n", breaches);
    }

    private static void serverSpeedGiven(Values values, Breaches breaches) {
        Scenario.Discipline discipline = values.of(WorkKeys.DISCIPLINE);
        boolean needed = discipline != Scenario.Discipline.NONE;
        String because =
                "server.discipline " + ((ChoiceKind<Scenario.Discipline>) WorkKeys.DISCIPLINE.kind()).text(discipline);
        require(needed, values, WorkKeys.SERVER_SPEED, because, breaches);
    }

    private static void directLinkGiven(Values values, Breaches breaches) {
        boolean needed = values.of(DecisionKeys.SCHEME).equals("no-irs");
        if (needed && values.find(RadioKeys.DIRECT_EXPONENT).isEmpty()) {
            breaches.add(DecisionKeys.SCHEME, "the group radio.directLink, needed by scheme no-irs", "none");
        }
    }

    private static void offloadGiven(Values values, Breaches breaches) {
        boolean offloads = values.of(DecisionKeys.SCHEME).equals("full-offload");
        boolean serverGiven = values.of(WorkKeys.DISCIPLINE) != Scenario.Discipline.NONE;
        boolean profiled = values.find(ProfileKeys.ARCHITECTURE).isPresent();
        Key<Double> rawInput = profiled ? ProfileKeys.INPUT_ELEMENT_SIZE : WorkKeys.RAW_INPUT_SIZE;
        require(offloads, values, rawInput, "optimizer.scheme full-offload", breaches);
        require(
                offloads && !serverGiven,
                values,
                WorkKeys.OFFLOAD_SERVER_SPEED,
                "optimizer.scheme full-offload without a server",
                breaches);
    }

    private static void maxDelayGiven(Values values, Breaches breaches) {
        boolean needed = values.of(DecisionKeys.SCHEME).equals("power-saving");
        require(needed, values, DecisionKeys.MAX_DELAY, "optimizer.scheme power-saving", breaches);
    }

    private static void irsApartFromAp(Values values, Breaches breaches) {
        Coordinates irs = values.of(PlayerKeys.IRS_POSITION);
        Coordinates ap = values.of(PlayerKeys.AP_POSITION);
        if (Math.hypot(irs.xM() - ap.xM(), irs.yM() - ap.yM()) < Limits.LENGTH.low()) {
            breaches.add(PlayerKeys.IRS_POSITION, "a place other than accessPoint.position", "the same place");
        }
    }

    /** Breached where a key is needed and not given. */
    static void require(boolean needed, Values values, Key<?> key, String because, Breaches breaches) {
        if (needed && values.find(key).isEmpty()) {
            breaches.add(
                    key, key.kind().expected() + " such as " + key.example() + ", needed by " + because, "nothing");
        }
    }
}
