package io.splitwave.scenarios.inference;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.key.SystemSource;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

/** A system of the keys of a served network alone, which only the thread that reads a scenario has. */
public final class ServedSystem implements SystemKeys {
    private static final KeyTable TABLE = KeyTable.of(List.of(RunKeys.PART, InferenceKeys.PART));

    @Override
    public String name() {
        return "served";
    }

    @Override
    public String line() {
        return "a network and nothing else";
    }

    @Override
    public KeyTable keys() {
        return TABLE;
    }

    /** The program's. */
    public static final class Source implements SystemSource {
        @Override
        public List<SystemKeys> systems() {
            return List.of(new ServedSystem());
        }
    }

    /** A scenario of it. */
    static Scenario scenario(String... overrides) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            Path services = Files.writeString(Files.createTempFile("services", ""), Source.class.getName());
            thread.setContextClassLoader(new ClassLoader(before) {
                @Override
                protected Enumeration<URL> findResources(String name) throws IOException {
                    return name.equals("META-INF/services/" + SystemSource.class.getName())
                            ? Collections.enumeration(List.of(services.toUri().toURL()))
                            : Collections.emptyEnumeration();
                }
            });
            return ScenarioLoader.parse(
                    "scenario.yaml",
                    "system: served\nname: a test\n",
                    Stream.of(overrides).map(ScenarioOverride::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What is wrong with one, one message a problem; none if it loads. */
    static List<String> problems(String... overrides) {
        try {
            scenario(overrides);
            return List.of();
        } catch (ScenarioException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
