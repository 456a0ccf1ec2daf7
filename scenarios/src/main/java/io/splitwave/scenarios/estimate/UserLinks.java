package io.splitwave.scenarios.estimate;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.nr.LinkSteps;
import io.splitwave.network.nr.NrLink;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.NrStreams;
import io.splitwave.network.nr.trace.KpmReplay;
import io.splitwave.network.nr.trace.KpmRules;
import io.splitwave.network.nr.trace.KpmTrace;
import io.splitwave.scenarios.assembly.KpmFile;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.UdKeys;
import java.util.List;
import java.util.Optional;

/** The links of a scenario's UEs, simulated or recorded. Immutable, so threads may share it. */
public final class UserLinks {
    private final NrSettings settings;
    private final Optional<KpmTrace> recorded;
    private final int replications;

    private UserLinks(NrSettings settings, Optional<KpmTrace> recorded, int replications) {
        this.settings = settings;
        this.recorded = recorded;
        this.replications = replications;
    }

    /**
     * Reads the links of a scenario, and the recording if it names one.
     *
     * @param scenario with the keys of {@link NrLinkKeys#PART}, {@code ud.count} and {@code replications}
     * @return its links
     * @throws UnusableFileException if the recording is missing, broken, or of another number of UEs
     */
    public static UserLinks read(Scenario scenario) {
        Optional<KpmTrace> recorded = scenario.find(NrLinkKeys.TRACE)
                .map(file -> KpmFile.read(file, KpmRules.of(scenario.of(NrLinkKeys.TRACE_GAP))));
        long ues = scenario.of(UdKeys.COUNT);
        recorded.filter(trace -> trace.userEquipments() != ues).ifPresent(trace -> {
            throw new UnusableFileException(
                    trace.name() + ": expected " + ues + " UEs (ud.count), found " + trace.userEquipments(), null);
        });
        return new UserLinks(NrLinkKeys.settings(scenario), recorded, scenario.replications());
    }

    /**
     * The link of a UE in a replication. A recorded one is the same in every replication.
     *
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param ue UE, from 0, below {@code ud.count}
     * @return the link before its first step
     */
    public LinkSteps link(RandomStreams streams, int replication, int ue) {
        return recorded.<LinkSteps>map(trace -> new KpmReplay(trace, ue, stepS()))
                .orElseGet(() -> new NrLink(settings, NrStreams.of(streams, replication, ue)));
    }

    /**
     * Checks that every link lasts.
     *
     * @param durationS how long links are needed, s, at least 0
     * @throws UnusableFileException if the recording of a UE is shorter; names file, UE and times
     */
    public void requireLasting(double durationS) {
        recorded.ifPresent(trace -> {
            for (int ue = 0; ue < trace.userEquipments(); ue++) {
                double lastsS = trace.steps(ue, stepS()) * stepS();
                if (!(lastsS >= durationS)) {
                    throw new UnusableFileException(
                            trace.name() + ": UE " + ue + " is recorded for " + lastsS + " s; expected at least "
                                    + durationS + " s, for which the scenario needs the link",
                            null);
                }
            }
        });
    }

    /**
     * Length of a step of every link.
     *
     * @return s, greater than 0
     */
    public double stepS() {
        return settings.stepS();
    }

    /** What simulated links are made of. */
    NrSettings settings() {
        return settings;
    }

    /** The recording, if the links are recorded. */
    Optional<KpmTrace> recorded() {
        return recorded;
    }

    /**
     * Notes on the links.
     *
     * @return sentences; none if all is as expected
     */
    public List<String> warnings() {
        return recorded
                .filter(trace -> replications > 1)
                .map(trace -> trace.name() + ": all " + replications
                        + " replications play the same recorded links, so intervals over replications do not tell how much"
                        + " links differ")
                .stream()
                .toList();
    }
}
