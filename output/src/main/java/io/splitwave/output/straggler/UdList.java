package io.splitwave.output.straggler;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** Facts of the user devices of a round, each made when it is read, as a round may have a million of them. */
public final class UdList extends AbstractList<UdFacts> implements RandomAccess {
    private final int size;
    private final IntUnaryOperator uds;
    private final IntToDoubleFunction completionS;
    private final IntFunction<UdFacts> facts;

    /**
     * Makes a list that holds no facts itself.
     *
     * @param size how many there are, at least 0
     * @param uds gives the number of each user device by its place, from 0
     * @param completionS gives when the chain of each ended by its place, s; NaN if it was dropped or not finished
     * @param facts gives each by its place, from 0; always the same for one place
     * @throws IllegalArgumentException if the size is negative
     */
    public UdList(int size, IntUnaryOperator uds, IntToDoubleFunction completionS, IntFunction<UdFacts> facts) {
        if (size < 0) {
            throw new IllegalArgumentException("facts of user devices: size must be >= 0, was " + size);
        }
        this.size = size;
        this.uds = Objects.requireNonNull(uds, "uds");
        this.completionS = Objects.requireNonNull(completionS, "completionS");
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    /**
     * One of them.
     *
     * @param place from 0
     * @return the facts
     * @throws IndexOutOfBoundsException if there are not so many
     */
    @Override
    public UdFacts get(int place) {
        return facts.apply(Objects.checkIndex(place, size));
    }

    @Override
    public int size() {
        return size;
    }

    /** The number of one of them, which is read without the rest. */
    int ud(int place) {
        return uds.applyAsInt(place);
    }

    /** When the chain of one of them ended, s, which is read without the rest; NaN if it was dropped or not finished. */
    double completionS(int place) {
        return completionS.applyAsDouble(place);
    }

    /** Whether the numbers of the user devices ascend, each at least as high as the one before. */
    boolean isAscending() {
        int last = -1;
        for (int place = 0; place < size; place++) {
            int ud = uds.applyAsInt(place);
            if (ud < last) {
                return false;
            }
            last = ud;
        }
        return true;
    }
}
