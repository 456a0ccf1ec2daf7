package io.splitwave.scenarios.system;

import io.splitwave.network.physics.PhysicsCheck;
import io.splitwave.output.channel.ChannelShape;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.SystemKeys;
import java.util.List;
import java.util.Optional;

/**
 * A system that can be simulated: how devices, links and servers learn together. It is found by {@link
 * java.util.ServiceLoader} under its name, holds nothing, and may be used by any number of threads.
 */
public interface SystemType extends SystemKeys {
    /**
     * The words of the system: what its tables, summaries and figures hold.
     *
     * @param scenario a scenario of this system
     * @return its vocabulary
     */
    Vocabulary words(Scenario scenario);

    /**
     * Who may decide.
     *
     * @return the schemes that a scenario can name, in alphabetical order; empty if there is no choice
     */
    default List<SchemeWord> schemes() {
        return List.of();
    }

    /**
     * Number of devices.
     *
     * @param scenario a scenario of this system
     * @return K, at least 1
     */
    int devices(Scenario scenario);

    /**
     * Number of cohorts, each of which has rounds of its own.
     *
     * @param scenario a scenario of this system
     * @return 1 where a barrier holds all devices together; 0 where requests arrive and no cohort plays rounds
     */
    int cohorts(Scenario scenario);

    /**
     * How large a scenario is, for the first line of a run.
     *
     * @param scenario a scenario of this system
     * @return for example {@code 100 UDs, AP with 32 antennas}
     */
    String size(Scenario scenario);

    /**
     * Reads what a scenario names and prepares what its replications share.
     *
     * @param scenario a scenario of this system
     * @return what its replications share
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that it names cannot be used
     */
    Shared share(Scenario scenario);

    /**
     * The resources of a run.
     *
     * @param scenario a scenario of this system
     * @return its memory
     */
    Forecast forecast(Scenario scenario);

    /**
     * Unusual points of a valid scenario.
     *
     * @param scenario a scenario of this system
     * @return sentences, to be shown before a run; may be empty
     */
    default List<String> notes(Scenario scenario) {
        return List.of();
    }

    /**
     * Remarks on the counts of a run.
     *
     * @param scenario a scenario of this system
     * @param counts sums over the replications
     * @return sentences, to be shown after a run; may be empty
     */
    default List<String> remarks(Scenario scenario, Counts counts) {
        return List.of();
    }

    /**
     * What a publication says of the scenario, to be shown next to the figures of a run.
     *
     * @param named the scenario as it was named on the command line: a preset or a file
     * @param scenario the scenario, a scenario of this system
     * @param set keys that were set over what it says
     * @return figures of its metrics; empty if none was published, or something that matters was set
     */
    default List<PublishedFigure> published(String named, Scenario scenario, List<String> set) {
        return List.of();
    }

    /**
     * Whether replications train networks, which needs the add-on of training.
     *
     * @param scenario a scenario of this system
     * @return true if the scenario asks for real training
     */
    default boolean trains(Scenario scenario) {
        return false;
    }

    /**
     * Where its schemes come from, so that plug-ins can bring others.
     *
     * @return empty if the system takes no schemes from plug-ins
     */
    default Optional<SchemeSource<?>> schemeSource() {
        return Optional.empty();
    }

    /**
     * The channels that a run records.
     *
     * @param scenario a scenario of this system
     * @return their shape; empty if none are recorded
     */
    default Optional<ChannelShape> recordedChannels(Scenario scenario) {
        return Optional.empty();
    }

    /**
     * Draws single frames again.
     *
     * @param scenario a scenario of this system
     * @return empty if the system cannot
     */
    default Optional<FrameLooks> frameLooks(Scenario scenario) {
        return Optional.empty();
    }

    /**
     * Takes single decisions of rounds again.
     *
     * @param scenario a scenario of this system
     * @return empty if the system cannot
     */
    default Optional<DecisionLooks> decisionLooks(Scenario scenario) {
        return Optional.empty();
    }

    /**
     * Plays rounds again with a better link or clock for their straggler.
     *
     * @param scenario the scenario of a run
     * @param run the run
     * @return empty if the system cannot
     */
    default Optional<RoundsAgain> roundsAgain(Scenario scenario, StoredRun run) {
        return Optional.empty();
    }

    /**
     * Draws channel gains again.
     *
     * @param scenario the scenario of a run
     * @param run the run
     * @return empty if the system cannot
     */
    default Optional<GainsAgain> gainsAgain(Scenario scenario, StoredRun run) {
        return Optional.empty();
    }

    /**
     * Checks of the system's models against theory.
     *
     * @return each with a name of its own; may be empty
     */
    default List<PhysicsCheck> physicsChecks() {
        return List.of();
    }
}
