package io.splitwave.machine;

import io.splitwave.output.figure.PlotWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;

/** Something of the machine that tests cannot bring along: it is installed where it is missing, or they do not run. */
public final class Need {
    private static final Path TARGET = Path.of("target");
    private static final int PATIENCE_MINUTES = 10;

    private final String name;
    private final BooleanSupplier present;
    private final List<String> packages;

    /**
     * Fonts: figures have letters on them.
     *
     * @return what those who draw need
     */
    public static Need fonts() {
        return new Need("fonts", PlotWriter::hasFonts, List.of("fontconfig", "fonts-dejavu-core"));
    }

    /**
     * Describes a need.
     *
     * @param name one word; {@code -Dname.install=false} forbids to install anything for it
     * @param present whether it is there
     * @param packages the packages of Debian that bring it
     */
    public Need(String name, BooleanSupplier present, List<String> packages) {
        this.name = name;
        this.present = present;
        this.packages = List.copyOf(packages);
    }

    /**
     * Lets the tests go on if it is there or can be installed. Otherwise they count as skipped, and the first that
     * find it missing say so, in one line for all tests of a module.
     *
     * @throws IOException if target cannot be written
     * @throws InterruptedException if the installation is interrupted
     */
    public void require() throws IOException, InterruptedException {
        if (present.getAsBoolean()) {
            return;
        }
        Files.createDirectories(TARGET);
        // tests run in more than one Java at a time: the first installs, the others wait
        try (FileChannel file = FileChannel.open(
                        TARGET.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assert lock.isValid();
            requireAlone();
        }
    }

    private void requireAlone() throws IOException, InterruptedException {
        if (present.getAsBoolean()) {
            return;
        }
        // of this very build, so that the next one tries again
        Path missing = TARGET.resolve("without-" + name + ".txt");
        String build =
                System.getProperty("splitwave.build", ProcessHandle.current().toString());
        if (Files.exists(missing) && Files.readString(missing).equals(build)) {
            Assumptions.abort("no " + name);
        }
        String why = install();
        if (!present.getAsBoolean()) {
            Files.writeString(missing, build);
            System.out.println("Tests that need " + name + " do not run here: " + why + ". Install "
                    + String.join(" and ", packages) + " or their like, and call Maven again.");
            Assumptions.abort("no " + name);
        }
    }

    /** Returns why it is still missing, should it be. */
    private String install() throws IOException, InterruptedException {
        String forbidden = name + ".install";
        String script = System.getProperty("splitwave.install");
        if (System.getProperty(forbidden, "true").equals("false")) {
            return "it is missing, and -D" + forbidden + "=false";
        }
        if (script == null) {
            return "it is missing";
        }
        List<String> words = new ArrayList<>(List.of("sh", script));
        words.addAll(packages);
        Path log = TARGET.resolve("install-" + name + ".txt");
        System.out.println("Installing " + String.join(" and ", packages) + " for the tests that need " + name + "; -D"
                + forbidden + "=false forbids that.");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return "installing it took more than " + PATIENCE_MINUTES + " minutes, see " + log.toAbsolutePath();
        }
        List<String> said = Files.readAllLines(log, StandardCharsets.UTF_8);
        return said.isEmpty() ? "it is missing" : said.get(said.size() - 1);
    }
}
