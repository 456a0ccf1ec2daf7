package io.splitwave.scenarios.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which Splitwave this is, as written into manifests.
 *
 * @param version the version of the build
 */
public record Release(String version) {
    private static final String RESOURCE = "/io/splitwave/scenarios/release.properties";

    /**
     * The release on the class path.
     *
     * @return never null
     * @throws IllegalStateException if the build left its version out
     */
    public static Release current() {
        try (InputStream in = Release.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + RESOURCE);
            }
            Properties properties = new Properties();
            properties.load(in);
            return new Release(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
