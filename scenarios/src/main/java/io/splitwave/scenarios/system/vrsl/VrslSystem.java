package io.splitwave.scenarios.system.vrsl;

import io.splitwave.network.physics.PhysicsCheck;
import io.splitwave.optimizer.vrsl.scheme.SchemeEntry;
import io.splitwave.optimizer.vrsl.scheme.SchemeProvider;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.output.channel.ChannelShape;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.Barriers;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.GroundPlan;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.Counts;
import io.splitwave.scenarios.system.Forecast;
import io.splitwave.scenarios.system.FrameLooks;
import io.splitwave.scenarios.system.GainsAgain;
import io.splitwave.scenarios.system.PublishedFigure;
import io.splitwave.scenarios.system.RoundsAgain;
import io.splitwave.scenarios.system.SchemeSource;
import io.splitwave.scenarios.system.SchemeWord;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.vrsl.key.VrslKeys;
import io.splitwave.scenarios.system.vrsl.world.RecordedChannels;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Virtual-real split learning (VRSL): one access point, one intelligent reflecting surface, and a digital twin at the access
 * point for devices that would be late.
 */
public final class VrslSystem implements SystemType {
    /** The system; it holds nothing. */
    public VrslSystem() {}

    @Override
    public String name() {
        return "vrsl";
    }

    @Override
    public String line() {
        return "split learning over an intelligent reflecting surface, with digital twins for slow devices";
    }

    @Override
    public KeyTable keys() {
        return VrslKeys.table();
    }

    @Override
    public Optional<SchemeSource<?>> schemeSource() {
        return Optional.of(new SchemeSource<>(
                SchemeProvider.class,
                provider -> provider.schemes().stream().map(SchemeEntry::name).toList(),
                List.copyOf(new SchemeRegistry(List.of()).names()),
                scenario -> scenario.optimizer().scheme()));
    }

    @Override
    public Vocabulary words(Scenario scenario) {
        return GroundPlan.in(
                VrslVocabulary.words().with(DeviceClasses.of(scenario).words()),
                scenario,
                Places.position(scenario.irs().position()));
    }

    @Override
    public List<SchemeWord> schemes() {
        return new SchemeRegistry()
                .entries().stream()
                        .map(entry -> new SchemeWord(entry.name(), entry.meaning()))
                        .toList();
    }

    @Override
    public int devices(Scenario scenario) {
        return scenario.ud().count();
    }

    @Override
    public int cohorts(Scenario scenario) {
        return Barriers.cohorts(scenario.barrier(), scenario.ud().count()).size();
    }

    @Override
    public String size(Scenario scenario) {
        return Counted.of(scenario.ud().count(), "UD")
                + ", IRS with " + Counted.of(scenario.irs().elements(), "element")
                + ", AP with " + Counted.of(scenario.accessPoint().antennas(), "antenna");
    }

    @Override
    public Shared share(Scenario scenario) {
        return new VrslShared(Worlds.of(scenario), FrameTap.NONE);
    }

    @Override
    public Forecast forecast(Scenario scenario) {
        return new VrslNeeds(scenario).forecast();
    }

    @Override
    public List<String> notes(Scenario scenario) {
        List<String> notes = new ArrayList<>(new VrslNeeds(scenario).notes());
        CloseUdsRemarks.ofEnds(scenario).ifPresent(notes::add);
        return notes;
    }

    @Override
    public List<String> remarks(Scenario scenario, Counts counts) {
        return CloseUdsRemarks.of(counts, scenario);
    }

    @Override
    public List<PublishedFigure> published(String named, Scenario scenario, List<String> set) {
        return VrslPublished.of(named, scenario.scheme(), set);
    }

    @Override
    public boolean trains(Scenario scenario) {
        return scenario.learning().loss() == LearningModel.Loss.TRAINED;
    }

    @Override
    public Optional<ChannelShape> recordedChannels(Scenario scenario) {
        return scenario.channel().record() ? Optional.of(RecordedChannels.recorded(scenario)) : Optional.empty();
    }

    @Override
    public Optional<FrameLooks> frameLooks(Scenario scenario) {
        return Optional.of(new FrameReplay(scenario));
    }

    @Override
    public Optional<RoundsAgain> roundsAgain(Scenario scenario, StoredRun run) {
        return Optional.of(new Counterfactuals(scenario, run));
    }

    @Override
    public Optional<GainsAgain> gainsAgain(Scenario scenario, StoredRun run) {
        return Optional.of(new RedrawnGains(scenario, run));
    }

    @Override
    public List<PhysicsCheck> physicsChecks() {
        return List.of(new RoundEnergyCheck());
    }
}
