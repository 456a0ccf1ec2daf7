package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.RoundSchemeEntry;
import io.splitwave.optimizer.sfl.RoundSchemeProvider;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.BarrierKeys;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.ApLinks;
import io.splitwave.scenarios.rounds.DecisionReplay;
import io.splitwave.scenarios.rounds.RoundSystem;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.SchemeSource;
import io.splitwave.scenarios.system.SchemeWord;
import java.util.List;
import java.util.Optional;

/** What the systems of the family have in common; each says its protocol, its line and its keys. */
interface SflSystem extends RoundSystem<DecidedRound> {
    /** Program, rows that wait, and what a hundred UDs need. */
    double FIXED_BYTES = 120e6;

    /** Places, clocks, decisions, and a dozen stages in flight; an estimate. */
    double UD_BYTES = 4000;

    /** A complex entry, thrice while a frame is drawn. */
    double ANTENNA_BYTES = 48;

    /** Images, network and gradients of one training on digits; an estimate. */
    double TRAINING_BYTES = 60e6;

    /** Which of the three it is. */
    Protocol protocol();

    @Override
    default String name() {
        return protocol().system();
    }

    @Override
    default KeyTable keys() {
        return SflKeys.table(protocol());
    }

    @Override
    default List<SchemeWord> schemes() {
        return protocol().schemes().entries().stream()
                .map(entry -> new SchemeWord(entry.name(), entry.meaning()))
                .toList();
    }

    @Override
    default Optional<SchemeSource<?>> schemeSource() {
        return Optional.of(new SchemeSource<>(
                RoundSchemeProvider.class,
                provider ->
                        provider.schemes().stream().map(RoundSchemeEntry::name).toList(),
                protocol().ownSchemes().names(),
                Scenario::scheme));
    }

    @Override
    default Vocabulary words(Scenario scenario) {
        return ApLinks.withPlaces(
                SflVocabulary.of(
                                protocol(),
                                TrainingParts.trains(scenario),
                                scenario.find(TrainingParts.TARGET).isPresent())
                        .with(DeviceClasses.of(scenario).words()),
                scenario);
    }

    @Override
    default int cohorts(Scenario scenario) {
        return scenario.of(BarrierKeys.RULE) == Scenario.BarrierRule.ASYNC ? devices(scenario) : 1;
    }

    @Override
    default String size(Scenario scenario) {
        return Counted.of(scenario.ud().count(), "UD") + ", AP with "
                + Counted.of(Math.toIntExact(scenario.of(AccessPointKeys.ANTENNAS)), "antenna");
    }

    @Override
    default SflShared share(Scenario scenario) {
        return new SflShared(scenario, protocol(), words(scenario));
    }

    @Override
    default DecisionLook look(Scenario scenario, DecisionReplay.Taken<DecidedRound> taken) {
        return new SflDecisionLook(taken.row(), DecisionFigures.of(scenario, protocol(), taken.decided()));
    }

    @Override
    default Forecast forecast(Scenario scenario) {
        double perUd = UD_BYTES + ANTENNA_BYTES * scenario.of(AccessPointKeys.ANTENNAS);
        return new Forecast(FIXED_BYTES, perUd * scenario.ud().count() + (trains(scenario) ? TRAINING_BYTES : 0));
    }
}
