package io.splitwave.scenarios.command;

import io.splitwave.output.store.Filter;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableRow;
import io.splitwave.output.word.Cadence;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.system.FrameLook;
import io.splitwave.scenarios.system.Systems;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Shows one frame, drawn again. */
final class FrameView {
    private final OpenRun run;

    FrameView(OpenRun run) {
        this.run = run;
    }

    void print(int replication, long frame, boolean json, PrintWriter out) {
        run.requireReplication(replication);
        if (run.words().cadence() != Cadence.FRAME || !run.words().decides()) {
            throw otherWay();
        }
        List<TableRow> recorded = run.tables()
                .rows(Table.FRAMES, Filter.all().replication(replication).frame(frame));
        if (frame < 0 || recorded.isEmpty()) {
            throw new BadRequestException("--frame: " + range(replication) + ", found " + frame);
        }
        Scenario scenario = run.scenarioToPlay();
        FrameLook look = Systems.of(scenario)
                .frameLooks(scenario)
                .orElseThrow(this::otherWay)
                .frame(replication, frame)
                .orElseThrow(() -> new RunFailedException(
                        "frame " + frame + " of replication " + replication + " is recorded but was not played again",
                        null));
        new RepeatedLook(run.folder(), "the frame drawn again", look).show(recorded.get(0), json, out);
    }

    private BadRequestException otherWay() {
        return new BadRequestException("--frame: system " + run.words().system()
                + " decides in another way than frame by frame, so no frame can be drawn again");
    }

    private String range(int replication) {
        AtomicLong frames = new AtomicLong();
        run.tables()
                .forEach(
                        Table.REPLICATIONS,
                        Filter.all().replication(replication),
                        row -> frames.set(row.number("frames")));
        return "replication " + replication + " has frames 0 to " + (frames.get() - 1);
    }
}
