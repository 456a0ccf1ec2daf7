package io.splitwave.scenarios.estimate;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.key.SystemSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

/** A system of links and an estimator, and nothing else. */
public final class LinkSystem implements SystemKeys {
    private static final KeyTable TABLE = KeyTable.of(List.of(
            RunKeys.PART,
            UdKeys.PART.without(UdKeys.DISTANCE, UdKeys.CPU, UdKeys.TRANSMIT_POWER, UdKeys.ENERGY_COEFFICIENT),
            NrLinkKeys.PART,
            EstimatorKeys.PART));

    @Override
    public String name() {
        return "links";
    }

    @Override
    public String line() {
        return "links and an estimator";
    }

    @Override
    public KeyTable keys() {
        return TABLE;
    }

    /** Found by the service loader. */
    public static final class Source implements SystemSource {
        @Override
        public List<SystemKeys> systems() {
            return List.of(new LinkSystem());
        }
    }

    /** A scenario with one UE. */
    static Scenario scenario(Path folder, String... overrides) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Path services = Files.writeString(folder.resolve("services.txt"), Source.class.getName());
            thread.setContextClassLoader(new ClassLoader(before) {
                @Override
                protected Enumeration<URL> findResources(String name) throws IOException {
                    return name.equals("META-INF/services/" + SystemSource.class.getName())
                            ? Collections.enumeration(List.of(services.toUri().toURL()))
                            : Collections.emptyEnumeration();
                }
            });
            return ScenarioLoader.parse(
                    "links.yaml",
                    "system: links\nname: links\nud:\n  count: 1\n",
                    Stream.of(overrides).map(ScenarioOverride::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
