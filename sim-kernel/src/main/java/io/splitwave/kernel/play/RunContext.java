package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.time.EventLoop;
import java.util.List;
import java.util.function.Consumer;

/** What every round of one run works with. Resources and servers go by the same index. */
record RunContext(
        EventLoop loop,
        FrameWindow window,
        Facts facts,
        StartQueue starts,
        List<Resource> resources,
        List<Server> servers,
        Consumer<CohortRound> atEnd) {}
