package io.splitwave.learning.protocol.request;

import io.splitwave.learning.protocol.TrainingStage;

/** Kinds of the stages of a request, as they appear in plans and records. What training has as well has its name from there. */
public final class InferenceStage {

    /** Where to cut, s ({@code WorkUnit.SECOND}). */
    public static final String DECIDE = "decide";

    /** Layers in front of the cut at the UD, FLOP. */
    public static final String UD_FWD = TrainingStage.UD_FWD;

    /** UD to AP: activations at the cut, bit. */
    public static final String UL_ACT = TrainingStage.UL_ACT;

    /** Layers behind the cut at the edge server, FLOP. */
    public static final String SRV_INFER = "srv-infer";

    /** The answer, with everything else that the way to the server and back takes but for the bits, s. */
    public static final String DL_CTRL = TrainingStage.DL_CTRL;

    private InferenceStage() {}
}
