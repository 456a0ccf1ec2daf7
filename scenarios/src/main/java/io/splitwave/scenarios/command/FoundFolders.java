package io.splitwave.scenarios.command;

import io.splitwave.output.report.PageLink;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.sweep.SweepPlan;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Result folders that lie next to each other in one folder. */
final class FoundFolders {
    private final List<Path> folders;

    private FoundFolders(List<Path> folders) {
        this.folders = folders;
    }

    /** Looks one level deep, in the order of names. */
    static FoundFolders in(Path dir) {
        if (!Files.isDirectory(dir)) {
            return new FoundFolders(List.of());
        }
        try (Stream<Path> entries = Files.list(dir)) {
            return new FoundFolders(entries.filter(Files::isDirectory)
                    .filter(entry -> FolderKind.of(entry).isPresent())
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new BadRequestException(dir + " cannot be read: " + e.getMessage());
        }
    }

    boolean isEmpty() {
        return folders.isEmpty();
    }

    /** Runs that are complete. */
    List<Path> runs() {
        List<Path> runs = new ArrayList<>();
        for (Path folder : folders) {
            if (FolderKind.of(folder).filter(kind -> kind == FolderKind.RUN).isPresent()
                    && manifest(folder).status().equals(Manifest.COMPLETE)
                    && manifest(folder).shard() == null) {
                runs.add(folder);
            }
        }
        return runs;
    }

    /** What a page says of each. */
    List<PageLink> links() {
        return folders.stream().map(FoundFolders::link).toList();
    }

    private static PageLink link(Path folder) {
        FolderKind kind = FolderKind.of(folder).orElseThrow();
        String name = folder.getFileName().toString();
        boolean drawn = Files.isRegularFile(folder.resolve(kind.page()));
        return new PageLink(name, kind.noun(), about(folder, kind), drawn ? address(name + "/" + kind.page()) : "");
    }

    private static String about(Path folder, FolderKind kind) {
        if (kind == FolderKind.RUN) {
            Manifest manifest = manifest(folder);
            return manifest.scenario() + ", seed " + manifest.seed() + ", "
                    + Counted.of(manifest.replicationsDone(), "replication")
                    + (manifest.status().equals(Manifest.COMPLETE) ? "" : ", " + manifest.status())
                    + (manifest.overrides().isEmpty() ? "" : ", " + String.join(", ", manifest.overrides()));
        }
        if (kind == FolderKind.SWEEP) {
            try {
                SweepPlan plan = SweepPlan.read(folder.resolve(SweepPlan.FILE));
                return plan.scenario() + ", " + plan.design() + " of " + String.join(", ", plan.keys()) + ", "
                        + Counted.of(plan.points().size(), "point");
            } catch (IOException e) {
                return "its plan cannot be read";
            }
        }
        return "";
    }

    private static Manifest manifest(Path folder) {
        return OpenRun.manifest(folder.resolve(RunRecorder.MANIFEST_FILE));
    }

    /** A name that begins like an address of another kind stays a name. */
    private static String address(String path) {
        try {
            return "./" + new URI(null, null, "/" + path, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is always an address", e);
        }
    }
}
