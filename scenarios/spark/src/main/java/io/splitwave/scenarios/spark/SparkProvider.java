package io.splitwave.scenarios.spark;

import io.splitwave.scenarios.campaign.EngineProvider;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;

/** Finds clusters of Apache Spark by the address of their master. */
public final class SparkProvider implements EngineProvider {
    /** Whatever master {@code spark-submit} has set. */
    static final String AS_SUBMITTED = "spark";

    private static final Pattern STANDALONE = Pattern.compile("spark://([^:,/\\s]+):(\\d{1,5})");
    private static final Pattern LOCAL = Pattern.compile("local(\\[(\\d+|\\*)])?");
    private static final int PATIENCE_MS = 5000;
    private static final int MOST_PORT = 65_535;

    /** For the service loader. */
    public SparkProvider() {}

    @Override
    public boolean takes(String address) {
        Matcher standalone = STANDALONE.matcher(address);
        return standalone.matches()
                ? port(standalone) <= MOST_PORT
                : address.equals(AS_SUBMITTED)
                        || LOCAL.matcher(address).matches()
                        || address.equals("yarn")
                        || address.startsWith("k8s://");
    }

    private static int port(Matcher standalone) {
        return Integer.parseInt(standalone.group(2));
    }

    @Override
    public String addresses() {
        return "spark://HOST:PORT, local[N], yarn, k8s://…, or spark where spark-submit names the master";
    }

    @Override
    public Job open(String address, List<PlannedRun> runs) {
        List<Scenario> scenarios = runs.stream().map(PlannedRun::scenario).toList();
        if (scenarios.stream()
                .anyMatch(each -> Systems.of(each).recordedChannels(each).isPresent())) {
            throw new IllegalArgumentException(
                    "a run that records its channels (channel.record) is played on one machine");
        }
        if (address.equals(AS_SUBMITTED) && !new SparkConf().contains("spark.master")) {
            throw new IllegalArgumentException(
                    "spark-submit names the master, and this was not started by it; give the address of the master");
        }
        requireListening(address);
        try {
            return new SparkJob(connection(address, scenarios), runs);
        } catch (Exception e) { // also checked ones, which Spark throws without declaring them
            throw new RunFailedException("Spark cannot start with " + address + ": " + reason(e), e);
        }
    }

    private static SparkConnection connection(String address, List<Scenario> scenarios) {
        boolean training = scenarios.stream().anyMatch(each -> Systems.of(each).trains(each));
        List<Plugin> plugins = scenarios.stream()
                .flatMap(each -> Plugins.atHand().of(each).stream())
                .distinct()
                .toList();
        return new SparkConnection(address, scenarios.get(0).name(), training, plugins);
    }

    /** What is underneath; of unusual exceptions the message alone often says nothing. */
    private static String reason(Exception e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        boolean telling = first.getMessage() != null
                && (first instanceof SparkException
                        || first instanceof IllegalArgumentException
                        || first instanceof IllegalStateException);
        String message = telling ? first.getMessage() : first.toString();
        return message.startsWith("Could not parse Master URL")
                ? message
                        + "; for YARN and Kubernetes start this with the spark-submit of an installation that has them"
                : message;
    }

    /** Spark itself would try for a minute before it says so. */
    private static void requireListening(String address) {
        Matcher standalone = STANDALONE.matcher(address);
        if (!standalone.matches()) {
            return;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(standalone.group(1), port(standalone)), PATIENCE_MS);
        } catch (IOException e) {
            String why = e instanceof UnknownHostException ? "unknown host" : e.getMessage();
            throw new RunFailedException("cannot reach the cluster " + address + ": " + why, e);
        }
    }
}
