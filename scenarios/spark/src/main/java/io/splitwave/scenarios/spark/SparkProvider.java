package io.splitwave.scenarios.spark;

import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.run.EngineProvider;
import io.splitwave.scenarios.run.ReplicationEngine;
import io.splitwave.scenarios.run.ReplicationRange;
import io.splitwave.scenarios.run.RunFailedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    public ReplicationEngine open(String address, Scenario scenario, ReplicationRange range, Progress progress) {
        if (scenario.channel().record()) {
            throw new IllegalArgumentException(
                    "a run that records its channels (channel.record) is played on one machine");
        }
        if (scenario.learning().loss() == LearningModel.Loss.TRAINED) {
            throw new IllegalArgumentException(
                    "a run that trains (learning.loss: trained) is played on one machine; 'profile' and 'none' are not");
        }
        requireListening(address);
        try {
            return new SparkEngine(address, scenario, range, progress);
        } catch (RuntimeException e) {
            throw unreachable(address, e);
        }
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
            throw unreachable(address, e);
        }
    }

    private static RunFailedException unreachable(String address, Exception e) {
        String why = e instanceof UnknownHostException ? "unknown host" : e.getMessage();
        String spark = e.getCause() instanceof SparkException ? e.getCause().getMessage() : why;
        return new RunFailedException("cannot reach the cluster " + address + ": " + spark, e);
    }
}
