package io.splitwave.kernel.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import umontreal.ssj.rng.MRG32k3aL;
import umontreal.ssj.rng.RandomStream;

/**
 * The random streams of one experiment, found by purpose and replication.
 *
 * <p>The seed of a purpose is a hash of (master seed, purpose); replication r of that purpose starts r substreams of
 * 2^76 draws further on. The same arguments give the same draws whatever was created before, on any thread. Objects of
 * this class are immutable and may be shared between threads; a stream they return belongs to one thread.
 */
public final class RandomStreams {
    private final long masterSeed;
    private final MRG32k3aL prototype;

    /**
     * Opens the streams of one experiment.
     *
     * @param masterSeed any value; different seeds give unrelated streams
     */
    public RandomStreams(long masterSeed) {
        this.masterSeed = masterSeed;
        // Its constructor draws a package-wide start state without locking. That state is overwritten in every clone,
        // so two threads in here at once cannot change a draw.
        this.prototype = new MRG32k3aL();
    }

    /**
     * The stream of a purpose at the substream of a replication: MRG32k3a, period about 2^191, uniform draws in (0, 1).
     *
     * <p>Each call gives a fresh object at the start of its substream. Moving it to its next substream would repeat the
     * draws of the next replication, so callers leave that alone.
     *
     * @param purpose what the draws are for, for example "geometry"; not blank
     * @param replication replication number, at least 0
     * @return a new stream; the same arguments give the same draws
     * @throws IllegalArgumentException if the purpose is blank or the replication negative
     */
    public RandomStream stream(String purpose, int replication) {
        Objects.requireNonNull(purpose, "purpose");
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("random stream: purpose must not be blank");
        }
        if (replication < 0) {
            throw new IllegalArgumentException(
                    "random stream '" + purpose + "': replication must be >= 0, was " + replication);
        }
        MRG32k3aL stream = prototype.clone();
        stream.setSeed(SubstreamJump.ahead(seedOf(purpose), replication));
        return stream;
    }

    /** Six components from SHA-512(master seed, purpose), each 64 bits reduced by its modulus. */
    private long[] seedOf(String purpose) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("random streams need the SHA-512 digest, which this Java lacks", e);
        }
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(masterSeed).array());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(purpose.getBytes(StandardCharsets.UTF_8)));
        long[] seed = new long[6];
        for (int i = 0; i < 3; i++) {
            seed[i] = Long.remainderUnsigned(hash.getLong(), SubstreamJump.M1);
        }
        for (int i = 3; i < 6; i++) {
            seed[i] = Long.remainderUnsigned(hash.getLong(), SubstreamJump.M2);
        }
        return leaveZero(seed);
    }

    /** Zero is the one fixed point of each half of the generator. */
    private static long[] leaveZero(long[] seed) {
        if ((seed[0] | seed[1] | seed[2]) == 0) {
            seed[0] = 1;
        }
        if ((seed[3] | seed[4] | seed[5]) == 0) {
            seed[3] = 1;
        }
        return seed;
    }
}
