package io.splitwave.scenarios.system.genfv;

import io.splitwave.optimizer.generation.GenerationSchemeEntry;
import io.splitwave.optimizer.generation.GenerationSchemes;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.ApLinks;
import io.splitwave.scenarios.rounds.DecisionReplay;
import io.splitwave.scenarios.rounds.RoundSystem;
import io.splitwave.scenarios.rounds.ShownDecision;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.SchemeWord;
import java.util.List;

/** GenFV: federated learning of vehicles, helped by images that the server generates. */
public final class GenfvSystem implements RoundSystem<DecidedRound> {
    /** Program, rows that wait, and what a hundred UDs need. */
    private static final double FIXED_BYTES = 120e6;

    /** Places, clocks, labels, decisions, and a handful of stages in flight; an estimate. */
    private static final double UD_BYTES = 4000;

    /** A complex entry, thrice while a frame is drawn. */
    private static final double ANTENNA_BYTES = 48;

    /** Images, networks, generator and gradients of one training on digits; an estimate. */
    private static final double TRAINING_BYTES = 80e6;

    /** Made by the service loader. */
    public GenfvSystem() {}

    @Override
    public String name() {
        return GenfvVocabulary.SYSTEM;
    }

    @Override
    public String line() {
        return "GenFV: federated learning of vehicles on subcarriers of their own, while the server trains on generated images";
    }

    @Override
    public KeyTable keys() {
        return GenfvKeys.table();
    }

    @Override
    public List<SchemeWord> schemes() {
        return SchemeWord.sorted(
                GenerationSchemes.entries(), GenerationSchemeEntry::name, GenerationSchemeEntry::meaning);
    }

    @Override
    public Vocabulary words(Scenario scenario) {
        return ApLinks.withPlaces(
                GenfvVocabulary.of(
                                trains(scenario),
                                scenario.find(TrainingParts.TARGET).isPresent())
                        .with(DeviceClasses.of(scenario).words()),
                scenario);
    }

    @Override
    public String size(Scenario scenario) {
        return Counted.of(scenario.ud().count(), "UD") + ", "
                + Counted.of(scenario.of(GenfvKeys.SUBCARRIERS), "subcarrier");
    }

    @Override
    public GenfvShared share(Scenario scenario) {
        return new GenfvShared(scenario, words(scenario));
    }

    @Override
    public DecisionLook look(Scenario scenario, DecisionReplay.Taken<DecidedRound> taken) {
        return new ShownDecision<>(taken, decided -> new GenfvDecisionJson().write(decided), GenfvPrint::print);
    }

    @Override
    public Forecast forecast(Scenario scenario) {
        double perUd = UD_BYTES + ANTENNA_BYTES * scenario.of(AccessPointKeys.ANTENNAS);
        return new Forecast(FIXED_BYTES, perUd * scenario.ud().count() + (trains(scenario) ? TRAINING_BYTES : 0));
    }
}
