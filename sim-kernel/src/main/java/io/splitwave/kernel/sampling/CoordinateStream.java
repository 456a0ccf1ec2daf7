package io.splitwave.kernel.sampling;

import java.util.NoSuchElementException;
import umontreal.ssj.rng.RandomStreamBase;

/** Reads some coordinates of each member's point, member by member. It ends after the last, rather than begin again. */
final class CoordinateStream extends RandomStreamBase {
    private static final long serialVersionUID = 1L;

    private final transient double[][] uniforms;
    private final int offset;
    private final int width;
    private int next;

    CoordinateStream(String name, double[][] uniforms, int offset, int width) {
        this.name = name;
        this.uniforms = uniforms;
        this.offset = offset;
        this.width = width;
    }

    @Override
    protected double nextValue() {
        int member = next / width;
        if (member >= uniforms.length) {
            throw new NoSuchElementException("draws of '" + name + "': the layout has " + uniforms.length
                    + " members with " + width + " each, and all were taken");
        }
        return uniforms[member][offset + next++ % width];
    }

    @Override
    public void resetStartStream() {
        next = 0;
    }

    @Override
    public void resetStartSubstream() {
        next = 0;
    }

    @Override
    public void resetNextSubstream() {
        throw new UnsupportedOperationException("draws of '" + name + "' belong to one replication");
    }

    @Override
    public String toString() {
        return "draws of '" + name + "' at " + next;
    }
}
