package io.splitwave.learning.protocol;

/**
 * Kinds of the stages of a round of training, as they appear in plans and records. A kind means the same in every round of
 * training.
 */
public final class TrainingStage {

    /** AP to UD: the part of the model that the UD trains, bit. */
    public static final String DL_MODEL = "dl-model";

    /**
     * Forward and backward pass of the whole network at the UD, all local iterations, FLOP; in {@link GenerationRound} the
     * time of a GPU, s.
     */
    public static final String UD_TRAIN = "ud-train";

    /** Forward pass of the device's part at the UD, one local iteration, FLOP. */
    public static final String UD_FWD = "ud-fwd";

    /** UD to AP: activations at the cut, one local iteration, bit. */
    public static final String UL_ACT = "ul-act";

    /** Forward and backward pass of the server's part at the edge server, one local iteration, FLOP. */
    public static final String SRV_FB = "srv-fb";

    /** AP to UD: gradients at the cut, one local iteration, bit. */
    public static final String DL_GRAD = "dl-grad";

    /** Backward pass of the device's part at the UD, one local iteration, FLOP. */
    public static final String UD_BWD = "ud-bwd";

    /** UD to AP: the part of the model that the UD has trained, bit. */
    public static final String UL_MODEL = "ul-model";

    /** Weighted average of the models at the edge server, after the barrier, FLOP. */
    public static final String SRV_AGG = "srv-agg";

    /** UD to AP: what a decision needs to know, before the UD sends activations or a model, bit. */
    public static final String UL_META = "ul-meta";

    /** AP to UD: what was decided, bit. */
    public static final String DL_CTRL = "dl-ctrl";

    /** Generator at the edge server: images of this round, s ({@code WorkUnit.SECOND}). */
    public static final String SRV_GEN = "srv-gen";

    /**
     * What the server itself trains: a step after the barrier over its passes, FLOP; in {@link GenerationRound} its own model
     * on generated images, s ({@code WorkUnit.SECOND}).
     */
    public static final String SRV_TRAIN = "srv-train";

    /** Forward pass of the server's part of one UD at one access point, FLOP; in {@link CellFreeRound}. */
    public static final String SRV_FWD = "srv-fwd";

    /** Backward pass at the access points, which is over everywhere at once, s ({@code WorkUnit.SECOND}). */
    public static final String SRV_BWD = "srv-bwd";

    private TrainingStage() {}
}
