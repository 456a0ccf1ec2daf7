package io.splitwave.output.summary;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A plug-in that a run uses: what its results depend on, with the version of the program.
 *
 * @param name name of the plug-in: small letters, digits and single hyphens, at most 64 characters
 * @param version version of the plug-in: letters, digits, dots, hyphens, plus signs and underscores, at most 64 characters
 * @param sha256 SHA-256 of its jar, 64 hexadecimal digits
 */
public record UsedPlugin(String name, String version, String sha256) implements Serializable {
    private static final Pattern NAME = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]{0,63}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORT = 12;

    /**
     * Checks.
     *
     * @param name name of the plug-in
     * @param version version of the plug-in
     * @param sha256 SHA-256 of its jar
     * @throws IllegalArgumentException if one is missing or not of its form
     */
    public UsedPlugin {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "plug-in: name must be small letters, digits and single hyphens, was " + quoted(name));
        }
        if (!isVersion(version)) {
            throw new IllegalArgumentException(
                    "plug-in " + name + ": version must be letters, digits, dots, hyphens, plus signs and underscores,"
                            + " was " + quoted(version));
        }
        if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "plug-in " + name + ": sha256 must be 64 hexadecimal digits, was " + quoted(sha256));
        }
    }

    private static String quoted(String value) {
        return value == null ? "missing" : "'" + value + "'";
    }

    /**
     * Whether a text can be the name of a plug-in.
     *
     * @param text any text; may be null
     * @return true for {@code nearest-first} and the like
     */
    public static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /**
     * Whether a text can be the version of a plug-in.
     *
     * @param text any text; may be null
     * @return true for {@code 1.0.2-SNAPSHOT} and the like
     */
    public static boolean isVersion(String text) {
        return text != null && VERSION.matcher(text).matches();
    }

    /**
     * Name, version and the start of the hash, for messages.
     *
     * @return for example {@code nearest-first 1.0 (SHA-256 0123456789ab…)}
     */
    public String text() {
        return name + " " + version + " (SHA-256 " + sha256.substring(0, SHORT) + "…)";
    }
}
