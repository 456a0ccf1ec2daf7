package io.splitwave.scenarios.system.stsflora;

import io.splitwave.optimizer.token.TokenSchemeEntry;
import io.splitwave.optimizer.token.TokenSchemes;
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

/** ST-SFLora: devices send their most important tokens to a server that fine-tunes a vision transformer. */
public final class TokenSystem implements RoundSystem<DecidedTokens> {
    /** Program, rows that wait, and what a hundred UDs need. */
    private static final double FIXED_BYTES = 120e6;

    /** Places, clocks, decisions, and a dozen stages in flight; an estimate. */
    private static final double UD_BYTES = 4000;

    /** A complex entry, thrice while a frame is drawn. */
    private static final double ANTENNA_BYTES = 48;

    /** Importance and demand by number of tokens; an estimate. */
    private static final double DECISION_BYTES = 20_000;

    /** Images, network and gradients of one training on digits; an estimate. */
    private static final double TRAINING_BYTES = 80e6;

    /** Made by the service loader. */
    public TokenSystem() {}

    @Override
    public String name() {
        return TokenVocabulary.SYSTEM;
    }

    @Override
    public String line() {
        return "ST-SFLora: fine-tuning with adapters, each device its own tokens, band and power after their importance is known";
    }

    @Override
    public KeyTable keys() {
        return TokenKeys.table();
    }

    @Override
    public List<SchemeWord> schemes() {
        return SchemeWord.sorted(TokenSchemes.entries(), TokenSchemeEntry::name, TokenSchemeEntry::meaning);
    }

    @Override
    public Vocabulary words(Scenario scenario) {
        return ApLinks.withPlaces(
                TokenVocabulary.of(
                                trains(scenario),
                                scenario.find(TrainingParts.TARGET).isPresent())
                        .with(DeviceClasses.of(scenario).words()),
                scenario);
    }

    @Override
    public String size(Scenario scenario) {
        String most = scenario.find(TokenKeys.ACTIVE)
                .map(active -> ", " + active + " in a round at most")
                .orElse("");
        return Counted.of(scenario.ud().count(), "UD") + most;
    }

    @Override
    public TokenShared share(Scenario scenario) {
        return new TokenShared(scenario, words(scenario));
    }

    @Override
    public DecisionLook look(Scenario scenario, DecisionReplay.Taken<DecidedTokens> taken) {
        return new ShownDecision<>(taken, decided -> new TokenDecisionJson().write(decided), TokenPrint::print);
    }

    @Override
    public Forecast forecast(Scenario scenario) {
        double perUd = UD_BYTES + DECISION_BYTES + ANTENNA_BYTES * scenario.of(AccessPointKeys.ANTENNAS);
        return new Forecast(FIXED_BYTES, perUd * scenario.ud().count() + (trains(scenario) ? TRAINING_BYTES : 0));
    }
}
