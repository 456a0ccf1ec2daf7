package io.splitwave.learning.compute;

/**
 * Time and energy of training on a GPU whose memory and cores have clocks of their own, as GenFV (arXiv:2503.19676) takes them:
 * T = t_0 + b (c_mem / f_mem + c_core / f_core), E = p T.
 *
 * @param setupS t_0, time that does not depend on the images, s, finite, at least 0
 * @param memoryCycles c_mem, cycles of the memory for an image, finite, at least 0
 * @param coreCycles c_core, cycles of the cores for an image, finite, greater than 0
 * @param memoryHz f_mem, clock of the memory, Hz, finite, greater than 0
 * @param coreHz f_core, clock of the cores, Hz, finite, greater than 0
 * @param powerW p, power while it trains, W, finite, at least 0
 */
public record GpuTraining(
        double setupS, double memoryCycles, double coreCycles, double memoryHz, double coreHz, double powerW) {
    /**
     * Checks the figures.
     *
     * @param setupS time that does not depend on the images, s
     * @param memoryCycles cycles of the memory for an image
     * @param coreCycles cycles of the cores for an image
     * @param memoryHz clock of the memory, Hz
     * @param coreHz clock of the cores, Hz
     * @param powerW power while it trains, W
     * @throws IllegalArgumentException if a figure is out of its range
     */
    public GpuTraining {
        require("setupS", setupS, true);
        require("memoryCycles", memoryCycles, true);
        require("coreCycles", coreCycles, false);
        require("memoryHz", memoryHz, false);
        require("coreHz", coreHz, false);
        require("powerW", powerW, true);
    }

    /**
     * Time of training.
     *
     * @param images b, samples of an iteration times iterations, at least 1
     * @return s, greater than 0
     * @throws IllegalArgumentException if there is no image
     */
    public double timeS(double images) {
        if (!(images >= 1) || Double.isInfinite(images)) {
            throw new IllegalArgumentException("GPU training: images must be finite and >= 1, was " + images);
        }
        return setupS + images * (memoryCycles / memoryHz + coreCycles / coreHz);
    }

    /**
     * Energy of training.
     *
     * @param images b, as in {@link #timeS}
     * @return J, at least 0
     * @throws IllegalArgumentException if there is no image
     */
    public double energyJ(double images) {
        return powerW * timeS(images);
    }

    private static void require(String name, double value, boolean mayBeZero) {
        if (!(mayBeZero ? value >= 0 : value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "GPU training: " + name + " must be finite and " + (mayBeZero ? ">= 0" : "> 0") + ", was " + value);
        }
    }
}
