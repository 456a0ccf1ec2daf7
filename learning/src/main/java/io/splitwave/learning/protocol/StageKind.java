package io.splitwave.learning.protocol;

/** Kinds of the stages of a split round, as they appear in plans and records. */
public final class StageKind {

    /** AP to UD, D_DL(m) bit, VRSL (11). */
    public static final String DOWNLINK = "downlink";

    /** Layers 1..m at the UD or at its twin, C_k(m) FLOP, VRSL (6), (7). */
    public static final String COMPUTE = "compute";

    /** UD to AP, D_UL(m) bit, VRSL (14). */
    public static final String UPLINK = "uplink";

    /** Layers m + 1..M at the edge server, C_k(M) - C_k(m) FLOP; not in VRSL (9). */
    public static final String SERVER = "server";

    private StageKind() {}
}
