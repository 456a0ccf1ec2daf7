package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that a scenario names, changed in a few places: refused with a message, or played. */
class HostileFilesTest {
    private static final String SMALL =
            "quickstart --set ud.count=2 --set irs.elements=4 --set accessPoint.antennas=2 --set replications=2";

    private static final String PLAY = " --quiet --overwrite --set horizon.frames=3 --set horizon.rounds=1 --out ";

    /** A kind of file, how many changed ones are tried when there is time, and what makes a scenario read it. */
    private enum Kind {
        CSV(1000, "t.csv", "--set mobility.model=trace --set mobility.trace.file=FILE"),
        SUMO(
                1000,
                "t.xml",
                "--set mobility.model=trace --set mobility.trace.format=sumo --set mobility.trace.file=FILE"),
        NETWORK(
                1100,
                "n.yaml",
                "--set model.profile.architecture=FILE --set model.profile.batch=4"
                        + " --set model.profile.passes=forward-and-backward --set model.profile.elementSize=32bit"
                        + " --set model.profile.downlink=gradient"),
        LOSS(800, "l.csv", "--set learning.loss=profile --set learning.table=FILE --set model.layers=3"),
        CHANNELS(300, "c.parquet", "--set channel.replay=FILE");

        private final int many;
        private final String name;
        private final String settings;

        Kind(int many, String name, String settings) {
            this.many = many;
            this.name = name;
            this.settings = settings;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void few(Kind kind) throws IOException {
        judge(kind, 1, 12);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void many(Kind kind) throws IOException {
        judge(kind, 2, kind.many);
    }

    private void judge(Kind kind, long seed, int cases) throws IOException {
        Session session = new Session(folder);
        Hostile hostile = new Hostile(session);
        Mutations mutations = new Mutations(seed + 100L * kind.ordinal());
        byte[] whole = whole(kind, session);
        Path file = folder.resolve(kind.name);
        Files.write(file, whole);
        session.type(words("run " + SMALL + " " + kind.settings + PLAY + session.path("run"), file))
                .isDone();
        for (int number = 0; number < cases; number++) {
            byte[] changed = kind == Kind.CHANNELS || mutations.below(8) == 0
                    ? mutations.bytes(whole)
                    : mutations.text(new String(whole, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            Files.write(file, changed);
            String settings = SMALL + " " + kind.settings;
            if (hostile.type(number, words("validate " + settings, file)).exitCode() == 0) {
                Session.Answer played =
                        hostile.type(number, words("run " + settings + PLAY + session.path("run"), file));
                // Parquet keeps the bounds of its columns beside them; where those are wrong, a question about some
                // frames
                // finds others than a question about all, which validate asks
                if (kind != Kind.CHANNELS || played.exitCode() == 2) {
                    assertThat(played.exitCode())
                            .as("case %d, which is valid: %s", number, played.err())
                            .isZero();
                }
            }
        }
        assertThat(hostile.refused()).as("refused").isGreaterThan(cases / 5);
        if (cases > 100) { // of a few networks none may be left whole
            assertThat(hostile.accepted()).as("accepted").isPositive();
        }
    }

    private static String[] words(String line, Path file) {
        return Arrays.stream(line.split(" "))
                .map(word -> word.replace("FILE", file.toString()))
                .toArray(String[]::new);
    }

    private byte[] whole(Kind kind, Session session) throws IOException {
        return switch (kind) {
            case CSV -> csv().getBytes(StandardCharsets.UTF_8);
            case SUMO -> sumo().getBytes(StandardCharsets.UTF_8);
            case NETWORK -> NETWORK.getBytes(StandardCharsets.UTF_8);
            case LOSS -> loss().getBytes(StandardCharsets.UTF_8);
            case CHANNELS -> channels(session);
        };
    }

    private static String csv() {
        List<String> lines = new ArrayList<>(List.of("# two walk", "time_s,ud,x_m,y_m,speed_mps"));
        for (int n = 0; n < 12; n++) {
            lines.add(n + ".0,0," + (18 + n) + ",3.5,1.0");
            lines.add(n + ".5,1,25.25," + n + ",1");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String sumo() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<fcd-export>\n");
        for (int n = 0; n < 8; n++) {
            text.append("  <timestep time=\"").append(n).append(".00\">\n");
            text.append("    <vehicle id=\"a\" x=\"").append(18 + n).append("\" y=\"3.5\" speed=\"1.0\"/>\n");
            text.append("    <person id=\"b\" x=\"25\" y=\"").append(n).append("\"/>\n  </timestep>\n");
        }
        return text + "</fcd-export>\n";
    }

    private static final String NETWORK =
            """
            name: own
            input: {channels: 1, height: 28, width: 28}
            blocks:
              - name: stem
                layers:
                  - convolution: {channels: 4, kernel: 3, stride: 1, padding: 1, bias: false}
                  - batchNorm
                  - relu
                  - maxPooling: {kernel: 2, stride: 2, padding: 0}
              - name: residual
                layers:
                  - residual:
                      branch:
                        - convolution: {channels: 8, kernel: 3, stride: 2, padding: 1, bias: false}
                      shortcut:
                        - convolution: {channels: 8, kernel: 1, stride: 2, padding: 0, bias: false}
                  - relu
              - name: classifier
                layers:
                  - globalAveragePooling
                  - linear: {features: 10, bias: true}
            """;

    private static String loss() {
        List<String> lines = new ArrayList<>(List.of("# made up", "cut,round,loss,accuracy"));
        for (int cut = 0; cut <= 3; cut++) {
            for (int round = 0; round < 5; round++) {
                lines.add(cut + "," + round * 2 + "," + 2.3 / (1 + round + cut) + "," + round / 5.0);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private byte[] channels(Session session) throws IOException {
        session.type(("run " + SMALL + PLAY + session.path("drawn") + " --set channel.record=true").split(" "))
                .isDone();
        return Files.readAllBytes(folder.resolve("drawn/channels.parquet"));
    }
}
