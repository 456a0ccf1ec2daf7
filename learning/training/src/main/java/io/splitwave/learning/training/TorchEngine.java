package io.splitwave.learning.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/**
 * PyTorch behind DJL, loaded when the first network is trained and not before.
 *
 * <p>It is told to stay offline and to report nothing, and to compute with one thread: for networks this small that is
 * the fastest, and sums in one order give equal bits. The native library is unpacked once, into {@code DJL_CACHE_DIR} or
 * {@code .djl.ai} in the user's home.
 */
final class TorchEngine {
    private static final Engine ENGINE = load();

    private TorchEngine() {}

    /** A manager of native memory; the caller closes it. */
    static NDManager newManager() {
        return ENGINE.newBaseManager();
    }

    /** Records what is computed from here on until it is closed; there can be only one in a Java process. */
    static GradientCollector newGradientCollector() {
        return ENGINE.newGradientCollector();
    }

    private static Engine load() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.default_engine", "PyTorch");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        return Engine.getEngine("PyTorch");
    }
}
