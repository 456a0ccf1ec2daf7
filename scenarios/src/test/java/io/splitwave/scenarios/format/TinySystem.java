package io.splitwave.scenarios.format;

import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.key.SystemSource;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** A system with two keys of its own, which only the thread that opens it has: as if it came in a jar of its own. */
public final class TinySystem implements SystemKeys {
    private static final Part.Builder KEYS = Part.builder().group("relay", "The relay of the tiny system.");

    static final Key<Double> POWER = KEYS.required(
            "relay.power", QuantityKind.within(Dimension.POWER, Bounds.between(0, 10)), "2 W", "Power of the relay.");

    static final Key<Long> HOPS =
            KEYS.defaulted("relay.hops", new WholeKind(1, 100), "3", "Hops from the relay to the AP.");

    /** What the system reads of its own keys. */
    record Relay(double powerW, int hops) {}

    private static final Part PART = KEYS.rule(new Rule(
                    "hops-within-devices",
                    "`relay.hops` is at most `ud.count`.",
                    List.of(HOPS, UdKeys.COUNT),
                    (values, breaches) -> {
                        if (values.of(HOPS) > values.of(UdKeys.COUNT)) {
                            breaches.add(HOPS, "at most ud.count", "" + values.of(HOPS));
                        }
                    }))
            .reading(Relay.class, values -> new Relay(values.of(POWER), values.wholeOf(HOPS)))
            .build();

    private static final KeyTable TABLE = KeyTable.of(List.of(
            RunKeys.PART,
            UdKeys.PART
                    .without(UdKeys.DISTANCE, UdKeys.CPU, UdKeys.ENERGY_COEFFICIENT)
                    .with(UdKeys.TRANSMIT_POWER.byDefault("1 W").meaning("Power of a UD towards the relay.")),
            PART));

    /** A scenario of it. */
    static final String TEXT =
            """
            system: tiny
            name: small
            ud:
              count: 4
            relay:
              power: 2 W
            """;

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public String line() {
        return "a relay and nothing else";
    }

    @Override
    public KeyTable keys() {
        return TABLE;
    }

    /** The other jar's. */
    public static final class Source implements SystemSource {
        @Override
        public List<SystemKeys> systems() {
            return List.of(new TinySystem());
        }
    }

    /** Gives this thread the system, and a preset of it, until it is closed. */
    static Opened open(Path folder) throws IOException {
        Path services = Files.writeString(folder.resolve("services"), Source.class.getName());
        Path index = Files.writeString(folder.resolve("index"), "small\n");
        Path preset = Files.writeString(folder.resolve("small.yaml"), TEXT + "description: A relay for tests.\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(before) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                if (name.equals("META-INF/services/" + SystemSource.class.getName())) {
                    return one(services);
                }
                return name.endsWith("presets/index.txt") ? one(index) : Collections.emptyEnumeration();
            }

            @Override
            protected URL findResource(String name) {
                try {
                    return name.endsWith("presets/small.yaml") ? preset.toUri().toURL() : null;
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        return () -> thread.setContextClassLoader(before);
    }

    private static Enumeration<URL> one(Path file) throws IOException {
        return Collections.enumeration(List.of(file.toUri().toURL()));
    }

    /** The system, while it is there. */
    interface Opened extends AutoCloseable {
        @Override
        void close();
    }
}
