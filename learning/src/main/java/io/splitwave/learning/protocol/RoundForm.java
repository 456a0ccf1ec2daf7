package io.splitwave.learning.protocol;

/** Shape of a UD's round. */
public enum RoundForm {
    /** DOWNLINK, COMPUTE, UPLINK and, where it is modelled, SERVER; cut m in 1..M. */
    SPLIT,
    /** COMPUTE at the UD alone, all M layers, no radio: full local inference. */
    LOCAL,
    /** UPLINK of the raw input, then SERVER with all M layers, cut 0: full offloading. It always has a server. */
    OFFLOAD
}
