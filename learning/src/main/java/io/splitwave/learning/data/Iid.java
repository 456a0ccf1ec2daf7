package io.splitwave.learning.data;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * All devices draw from the same distribution: the images in random order are cut into K pieces whose sizes differ by
 * at most one image.
 */
public record Iid() implements Partition {

    @Override
    public int[][] share(LabelledImages images, int[] which, int userDevices, RandomStream stream) {
        if (userDevices < 1) {
            throw new IllegalArgumentException("partition: userDevices must be >= 1, was " + userDevices);
        }
        int[] dealt = which.clone();
        Shuffle.inPlace(dealt, stream);
        int[][] shares = new int[userDevices][];
        for (int ud = 0; ud < userDevices; ud++) {
            int first = (int) ((long) dealt.length * ud / userDevices);
            int end = (int) ((long) dealt.length * (ud + 1) / userDevices);
            shares[ud] = Arrays.copyOfRange(dealt, first, end);
            Arrays.sort(shares[ud]);
        }
        return shares;
    }
}
