package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.learning.protocol.request.InferenceOutcomes;
import io.splitwave.learning.protocol.request.InferenceRequest;
import io.splitwave.optimizer.partition.PartitionPolicies;
import io.splitwave.optimizer.partition.PartitionPolicyEntry;
import io.splitwave.optimizer.partition.PartitionWork;
import io.splitwave.output.row.Place;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.estimate.EstimatorKeys;
import io.splitwave.scenarios.estimate.LearnedEstimator;
import io.splitwave.scenarios.estimate.UserLinks;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.inference.ServedNetwork;
import io.splitwave.scenarios.play.BothObservers;
import io.splitwave.scenarios.rounds.DecidingShared;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Start;
import io.splitwave.scenarios.system.Station;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the replications of a scenario share, and how one begins. */
final class Adaptive5gShared implements DecidingShared<DecidedRequest> {
    private final Scenario scenario;
    private final Vocabulary words;
    private final ServedNetwork network;
    private final PartitionPolicyEntry policy;
    private final UserLinks links;
    private final LearnedEstimator estimator;
    private List<PartitionWork>
            works; // [ud], guarded by this; null until it is first needed, as leakages may have to be measured

    /** Reads what the scenario names. */
    Adaptive5gShared(Scenario scenario, Vocabulary words) {
        this.scenario = scenario;
        this.words = words;
        this.network = ServedNetwork.of(scenario);
        this.policy = policy(scenario.scheme(), network.allowedNames());
        this.links = UserLinks.read(scenario);
        this.estimator = LearnedEstimator.of(scenario, links);
        scenario.horizon()
                .frames()
                .ifPresent(frames ->
                        links.requireLasting((frames + scenario.of(EstimatorKeys.HORIZON) - 1) * links.stepS()));
    }

    private synchronized List<PartitionWork> works() {
        if (works == null) {
            works = Adaptive5gKeys.works(scenario, network);
        }
        return works;
    }

    private static PartitionPolicyEntry policy(String name, List<String> allowed) {
        List<PartitionPolicyEntry> entries = PartitionPolicies.entries(allowed);
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableFileException(
                        "optimizer.scheme: expected one of "
                                + String.join(
                                        ", ",
                                        entries.stream()
                                                .map(PartitionPolicyEntry::name)
                                                .toList())
                                + ", by the cuts of model.network that may be chosen, found " + name,
                        null));
    }

    @Override
    public Setup begin(Start start, Consumer<DecidedRequest> watcher) {
        int devices = Math.toIntExact(scenario.of(UdKeys.COUNT));
        start.whereabouts().suspects((doing, frame) -> "suspect: ud.count, " + devices + ", with a link each");
        List<PartitionWork> toDecide = works();
        InferenceRequest protocol = new InferenceRequest(devices, Math.toIntExact(scenario.of(ServerKeys.SLOTS)));
        double fromS = scenario.of(RequestKeys.FROM);
        RequestLog log = new RequestLog(
                start.replication(),
                policy.name(),
                words.decided(),
                start.decisions(),
                watcher,
                new RequestFigures(toDecide.get(0).instance().cuts(), fromS));
        LinksInForce inForce = new LinksInForce(
                toDecide.stream().map(PartitionWork::instance).toList(),
                protocol,
                IntStream.range(0, devices)
                        .mapToObj(ud -> new UdLink(links.link(start.streams(), start.replication(), ud), estimator))
                        .toList(),
                start.whereabouts());
        CutRequests requests = new CutRequests(
                new CutRequests.Arriving(
                        RequestKeys.arrivals(scenario, start.streams(), start.replication()),
                        scenario.horizon().rounds(),
                        fromS,
                        scenario.find(RequestKeys.UNTIL).orElse(Double.POSITIVE_INFINITY)),
                protocol,
                toDecide,
                policy.maker().get(),
                policy.rate(),
                scenario.of(RequestKeys.DECIDE),
                inForce,
                log::decided);
        return Setup.ofRequests(
                stations(protocol.resources(), devices),
                inForce,
                requests,
                inForce,
                new BothObservers(log, new InferenceOutcomes(protocol, log::ended)),
                log);
    }

    /** A UD pays for all stages: while server and way are busy for it, it idles. */
    private static List<Station> stations(List<Resource> resources, int devices) {
        return IntStream.range(0, resources.size())
                .mapToObj(i -> new Station(resources.get(i), place(i, devices), Payer.UD))
                .toList();
    }

    /** In the order of {@link InferenceRequest}: processors, radios, server, answers, decisions. */
    private static Place place(int resource, int devices) {
        return resource == 2 * devices || resource == 2 * devices + 1 ? Place.AP : Place.UD;
    }

    @Override
    public List<String> warnings() {
        return Stream.concat(links.warnings().stream(), estimator.warnings().stream())
                .toList();
    }
}
