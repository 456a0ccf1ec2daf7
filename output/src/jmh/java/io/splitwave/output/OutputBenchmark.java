package io.splitwave.output;

import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.TableStore;
import io.splitwave.output.trace.Timeline;
import io.splitwave.output.trace.TraceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Storing and tracing runs of 20 rounds x 100 UDs: what the end of a run costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class OutputBenchmark {
    private static final int REPLICATIONS = 20;
    private static final int USERS = 100;
    private static final int ROUNDS = 20;

    private List<ReplicationRows> run;
    private Path dir;

    @Setup
    public void makeRows() {
        run = IntStream.range(0, REPLICATIONS)
                .mapToObj(r -> SampleRuns.replication(r, USERS, ROUNDS))
                .toList();
    }

    @Setup(Level.Invocation)
    public void makeFolder() throws IOException {
        dir = Files.createTempDirectory("splitwave-benchmark");
    }

    @TearDown(Level.Invocation)
    public void removeFolder() throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    @TearDown
    public void reportRows() {
        long stages = run.stream().mapToLong(rows -> rows.stages().size()).sum();
        long frames = run.stream().mapToLong(rows -> rows.decisions().size()).sum();
        long uds = run.stream().mapToLong(rows -> rows.roundUds().size()).sum();
        System.out.printf("%d stage rows, %d round and UD rows, %d frame rows%n", stages, uds, frames);
    }

    /** Appending alone, the flush to the database included. */
    @Benchmark
    public int append() {
        try (TableStore store = TableStore.open(ResultFolder.create(dir, true), FourStages.TABLES, FourStages.RUN)) {
            run.forEach(store::append);
            return run.size();
        }
    }

    /** Appending and writing the six Parquet files. */
    @Benchmark
    public List<String> appendAndFinish() {
        try (TableStore store = TableStore.open(ResultFolder.create(dir, true), FourStages.TABLES, FourStages.RUN)) {
            run.forEach(store::append);
            return store.finish();
        }
    }

    /** The trace of one replication. */
    @Benchmark
    public Path trace() throws IOException {
        Path file = dir.resolve("trace.json.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            TraceWriter.write("benchmark", Timeline.of(FourStages.WORDS, run.get(0)), out);
        }
        return file;
    }
}
