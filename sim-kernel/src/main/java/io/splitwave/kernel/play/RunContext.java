package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventLoop;
import java.util.function.Consumer;

/** What every round of one run works with. */
record RunContext(
        EventLoop loop,
        FrameWindow window,
        Facts facts,
        StartQueue starts,
        Servers servers,
        Batteries batteries,
        ChainPool pool,
        Consumer<CohortRound> atEnd) {}
