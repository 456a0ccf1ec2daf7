package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableSet;
import io.splitwave.scenarios.system.vrsl.VrslVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Result folders of which a file was changed, cut, or taken from another run. */
class HostileResultsTest {
    private static final List<Table> TABLES =
            TableSet.of(VrslVocabulary.words()).tables();

    private static final String RUN =
            "run quickstart --quiet --set replications=2 --set horizon.rounds=2 --set ud.count=3"
                    + " --set irs.elements=4 --set accessPoint.antennas=2 --out ";

    private static final List<String> LOOKS = List.of(
            "inspect DIR --stragglers",
            "inspect DIR --gantt",
            "inspect DIR --critical-path",
            "inspect DIR --stages",
            "inspect DIR --ud 1",
            "inspect DIR --frame 0",
            "inspect DIR --gantt --replication 1 --round 1",
            "inspect DIR --ud 2 --round 0",
            "inspect DIR --stages --csv --ud 0",
            "report DIR --play-again 1",
            "report --compare DIR WHOLE --out PAGE",
            "resume DIR --quiet",
            "merge DIR --out MERGED --overwrite");

    private static final List<String> DOCUMENTS = List.of("manifest.json", "manifest.json", "summary.json");

    @TempDir
    private Path folder;

    @Test
    void fewManifests() throws IOException {
        manifests(1, 15);
    }

    @Test
    @Tag("slow")
    void manyManifests() throws IOException {
        manifests(2, 700);
    }

    @Test
    void fewTables() throws IOException {
        tables(3, 15);
    }

    @Test
    @Tag("slow")
    void manyTables() throws IOException {
        tables(4, 600);
    }

    private void manifests(long seed, int cases) throws IOException {
        Session session = session();
        Hostile hostile = new Hostile(session);
        Mutations mutations = new Mutations(seed);
        ObjectMapper json = new ObjectMapper();
        for (int number = 0; number < cases; number++) {
            fresh();
            Path file = folder.resolve("dir").resolve(mutations.oneOf(DOCUMENTS));
            ObjectNode document = (ObjectNode) json.readTree(file.toFile());
            for (int edit = mutations.below(2); edit >= 0; edit--) {
                mutations.document(document);
            }
            json.writeValue(file.toFile(), document);
            if (mutations.below(8) == 0) {
                Files.write(file, mutations.bytes(Files.readAllBytes(file)));
            }
            hostile.type(number, words(session, mutations.oneOf(LOOKS)));
        }
        assertThat(hostile.refused()).as("refused").isGreaterThan(cases / 5);
        assertThat(hostile.accepted()).as("accepted").isGreaterThan(cases / 10);
    }

    private void tables(long seed, int cases) throws IOException {
        Session session = session();
        session.type((RUN + session.path("other") + " --set seed=9 --set frame.length=20ms --set horizon.rounds=3")
                        .split(" "))
                .isDone();
        Hostile hostile = new Hostile(session);
        Mutations mutations = new Mutations(seed);
        for (int number = 0; number < cases; number++) {
            fresh();
            String name = mutations.oneOf(TABLES).fileName();
            Path file = folder.resolve("dir").resolve(name);
            switch (mutations.below(4)) {
                case 0 -> Files.copy(
                        folder.resolve("other").resolve(name), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                case 1 -> Files.copy(
                        folder.resolve("whole").resolve(mutations.oneOf(TABLES).fileName()),
                        file,
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                default -> Files.write(file, mutations.bytes(Files.readAllBytes(file)));
            }
            hostile.type(number, words(session, mutations.oneOf(LOOKS)));
        }
        assertThat(hostile.refused()).as("refused").isGreaterThan(cases / 5);
        assertThat(hostile.accepted()).as("accepted").isGreaterThan(cases / 10);
    }

    private Session session() {
        Session session = new Session(folder);
        session.type((RUN + session.path("whole")).split(" ")).isDone();
        return session;
    }

    /** A run as it was, but for the checksums, which would tell of every change: versions before had none. */
    private void fresh() throws IOException {
        Files.createDirectories(folder.resolve("dir"));
        ResultFiles.copy(folder.resolve("whole"), folder.resolve("dir"));
        Path file = folder.resolve("dir/manifest.json");
        ObjectMapper json = new ObjectMapper();
        ObjectNode manifest = (ObjectNode) json.readTree(file.toFile());
        manifest.remove("checksums");
        json.writeValue(file.toFile(), manifest);
    }

    private String[] words(Session session, String line) {
        return line.replace("DIR", session.path("dir"))
                .replace("WHOLE", session.path("whole"))
                .replace("PAGE", session.path("page.html"))
                .replace("MERGED", session.path("merged"))
                .split(" ");
    }
}
