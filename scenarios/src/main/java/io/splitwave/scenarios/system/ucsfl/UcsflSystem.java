package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemeEntry;
import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemes;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.GroundPlan;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.rounds.DecisionReplay;
import io.splitwave.scenarios.rounds.RoundSystem;
import io.splitwave.scenarios.rounds.ShownDecision;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.DecisionLook;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.SchemeWord;
import java.util.List;

/** UCSFL: split federated learning over a cell-free network, with a cluster of access points for each device. */
public final class UcsflSystem implements RoundSystem<DecidedRound> {
    /** Program, rows that wait, and what a hundred UDs need. */
    private static final double FIXED_BYTES = 120e6;

    /** Places, clocks, decisions, and a handful of stages in flight; an estimate. */
    private static final double UD_BYTES = 8000;

    /** Channels of a round and of the draws, Gram tensors and what a search keeps of a link; an estimate. */
    private static final double LINK_BYTES = 400;

    /** Images, a network for each of a few UDs and gradients of one training on digits; an estimate. */
    private static final double TRAINING_BYTES = 80e6;

    /** Made by the service loader. */
    public UcsflSystem() {}

    @Override
    public String name() {
        return UcsflVocabulary.SYSTEM;
    }

    @Override
    public String line() {
        return "UCSFL: split federated learning over a cell-free network, with a cluster of access points for each UD";
    }

    @Override
    public KeyTable keys() {
        return UcsflKeys.table();
    }

    @Override
    public List<SchemeWord> schemes() {
        return SchemeWord.sorted(CellFreeSchemes.entries(), CellFreeSchemeEntry::name, CellFreeSchemeEntry::meaning);
    }

    @Override
    public Vocabulary words(Scenario scenario) {
        Vocabulary words = UcsflVocabulary.of(
                        scenario.of(CellFreeKeys.HALF_SIDE),
                        trains(scenario),
                        scenario.find(TrainingParts.TARGET).isPresent())
                .with(DeviceClasses.of(scenario).words());
        boolean moves = scenario.of(MotionKeys.MODEL) != Motion.Model.STATIC;
        return GroundPlan.in(words, scenario, moves, words.map().area());
    }

    @Override
    public String size(Scenario scenario) {
        return Counted.of(scenario.ud().count(), "UD") + ", "
                + Counted.of(Math.toIntExact(scenario.of(CellFreeKeys.COUNT)), "access point");
    }

    @Override
    public UcsflShared share(Scenario scenario) {
        return new UcsflShared(scenario, words(scenario));
    }

    @Override
    public DecisionLook look(Scenario scenario, DecisionReplay.Taken<DecidedRound> taken) {
        return new ShownDecision<>(taken, decided -> new UcsflDecisionJson().write(decided), UcsflPrint::print);
    }

    @Override
    public Forecast forecast(Scenario scenario) {
        double ofUd = scenario.of(CellFreeKeys.COUNT)
                * LINK_BYTES
                * (scenario.of(AccessPointKeys.ANTENNAS) + scenario.ud().count())
                * scenario.of(UcsflKeys.DRAWS);
        double training = trains(scenario) ? TRAINING_BYTES : 0;
        return new Forecast(FIXED_BYTES, (UD_BYTES + ofUd) * scenario.ud().count() + training);
    }
}
