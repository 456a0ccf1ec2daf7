package io.splitwave.output.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which run tables are of. Every file of a table carries it, so that a file says by itself what it holds and tables of
 * several runs can be read together.
 *
 * <p>The identity follows from scenario, seed and program alone. So a run that is repeated, resumed, merged from shards
 * or played on other machines keeps it, as it keeps its rows.
 *
 * @param scenario name of the scenario
 * @param scenarioHash SHA-256 of the scenario's full text, in hexadecimal
 * @param seed master seed
 * @param version version of the program, with its plug-ins if there are any
 */
public record Provenance(String scenario, String scenarioHash, long seed, String version) {
    private static final int ID_DIGITS = 16;

    /**
     * Checks that nothing is missing.
     *
     * @param scenario name of the scenario
     * @param scenarioHash SHA-256 of the scenario's full text, in hexadecimal
     * @param seed master seed
     * @param version version of the program, with its plug-ins if there are any
     * @throws IllegalArgumentException if a text is missing
     */
    public Provenance {
        if (scenario == null || scenarioHash == null || version == null) {
            throw new IllegalArgumentException("provenance: scenario, scenarioHash and version must be given, were "
                    + scenario + ", " + scenarioHash + ", " + version);
        }
    }

    /**
     * The identity of the run: the first 16 hexadecimal digits of the SHA-256 of scenario hash, seed and version, a line
     * each. Among a million runs, two have the same with a probability of 3e-8.
     *
     * @return 16 hexadecimal digits
     */
    public String runId() {
        String text = scenarioHash + "\n" + seed + "\n" + version + "\n";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
