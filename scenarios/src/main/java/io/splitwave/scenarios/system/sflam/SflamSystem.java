package io.splitwave.scenarios.system.sflam;

import io.splitwave.optimizer.subchannel.SubchannelSchemeEntry;
import io.splitwave.optimizer.subchannel.SubchannelSchemes;
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

/** SFLAM: bits, powers and integer subchannels of devices that hold the embedding of a vision transformer. */
public final class SflamSystem implements RoundSystem<DecidedSubchannels> {
    /** Program, rows that wait, and what a hundred UDs need. */
    private static final double FIXED_BYTES = 120e6;

    /** Places, clocks, decisions, and a dozen stages in flight; an estimate. */
    private static final double UD_BYTES = 4000;

    /** A complex entry for each antenna, thrice while a frame is drawn, and the values of the decision's pairs; an estimate. */
    private static final double SUBCHANNEL_BYTES = 200;

    /** Images, network and gradients of one training on digits; an estimate. */
    private static final double TRAINING_BYTES = 60e6;

    /** Made by the service loader. */
    public SflamSystem() {}

    @Override
    public String name() {
        return SflamVocabulary.SYSTEM;
    }

    @Override
    public String line() {
        return "SFLAM: each device its own bits of an activation and power, in one of few subchannels, under a deadline";
    }

    @Override
    public KeyTable keys() {
        return SflamKeys.table();
    }

    @Override
    public List<SchemeWord> schemes() {
        return SchemeWord.sorted(
                SubchannelSchemes.entries(), SubchannelSchemeEntry::name, SubchannelSchemeEntry::meaning);
    }

    @Override
    public Vocabulary words(Scenario scenario) {
        return ApLinks.withPlaces(
                SflamVocabulary.of(
                                trains(scenario),
                                scenario.find(TrainingParts.TARGET).isPresent())
                        .with(DeviceClasses.of(scenario).words()),
                scenario);
    }

    /** Whether the devices' part learns. */
    static boolean trainsEmbedding(Scenario scenario) {
        return scenario.of(SflamKeys.EMBEDDING) == SflamKeys.Embedding.TRAIN_EMBED;
    }

    @Override
    public String size(Scenario scenario) {
        return Counted.of(scenario.ud().count(), "UD") + ", "
                + Counted.of(Math.toIntExact(scenario.of(SflamKeys.SUBCHANNELS)), "subchannel");
    }

    @Override
    public SflamShared share(Scenario scenario) {
        return new SflamShared(scenario, words(scenario));
    }

    @Override
    public DecisionLook look(Scenario scenario, DecisionReplay.Taken<DecidedSubchannels> taken) {
        return new ShownDecision<>(taken, decided -> new SflamDecisionJson().write(decided), SflamPrint::print);
    }

    @Override
    public Forecast forecast(Scenario scenario) {
        double ofSubchannels =
                SUBCHANNEL_BYTES * scenario.of(SflamKeys.SUBCHANNELS) * scenario.of(AccessPointKeys.ANTENNAS);
        return new Forecast(
                FIXED_BYTES,
                (UD_BYTES + ofSubchannels) * scenario.ud().count() + (trains(scenario) ? TRAINING_BYTES : 0));
    }
}
