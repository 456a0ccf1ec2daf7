package io.splitwave.learning.training.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * PyTorch behind DJL, loaded when the first network is trained and not before.
 *
 * <p>It is configured to stay offline, to report nothing and to compute with the thread that asks and no other: for networks
 * this small that is the fastest, and sums in one order give equal bits. Models may train in several threads at once. The
 * native library is unpacked once, into {@code DJL_CACHE_DIR} or {@code .djl.ai} in the user's home.
 */
public final class TorchEngine {
    private static final Loaded LOADED = loaded();

    /**
     * What came of loading.
     *
     * @param engine null if it failed
     * @param failure null if it did not
     */
    private record Loaded(Engine engine, TrainingFailedException failure) {}

    private TorchEngine() {}

    /**
     * A manager of native memory.
     *
     * @return a new one; the caller closes it
     * @throws TrainingFailedException if the engine cannot be loaded
     */
    public static NDManager newManager() {
        return engine().newBaseManager(Device.cpu());
    }

    /**
     * Computes with this thread alone. The engine would give a thread that is new to it as many helpers as there are
     * cores, until the thread's first computation that is large enough to be shared.
     *
     * @param <T> what is computed
     * @param work the computation
     * @return its result
     * @throws TrainingFailedException if the engine cannot be loaded
     */
    public static <T> T inOneThread(Supplier<T> work) {
        engine();
        JniUtils.setNumThreads(1);
        return work.get();
    }

    /** Loads the engine if it is not yet loaded. */
    static void load() {
        engine();
    }

    /** Kept as a failure and not thrown while the class is loaded, as Java would hide its message. */
    private static Engine engine() {
        if (LOADED.failure() != null) {
            throw LOADED.failure();
        }
        return LOADED.engine();
    }

    private static Loaded loaded() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.default_engine", "PyTorch");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        try {
            return new Loaded(Engine.getEngine("PyTorch"), null);
        } catch (IllegalArgumentException e) {
            return failed(
                    "the jars of the training engine, PyTorch, are not there; training/README.txt of an installation has the"
                            + " command that fetches them",
                    e);
        } catch (EngineException | AssertionError | UnsatisfiedLinkError e) {
            return failed(
                    "the training engine cannot be loaded on " + System.getProperty("os.name")
                            + " " + System.getProperty("os.arch") + ": " + e.getMessage()
                            + "; the build brings its library for Linux x86-64, macOS arm64 and Windows x86-64, and unpacks it into"
                            + " DJL_CACHE_DIR or the home folder",
                    e);
        }
    }

    private static Loaded failed(String why, Throwable cause) {
        return new Loaded(null, new TrainingFailedException(why, cause));
    }
}
