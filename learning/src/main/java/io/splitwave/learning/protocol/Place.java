package io.splitwave.learning.protocol;

/** Where a stage is carried out, and so which side spends its energy. */
public enum Place {
    /** The user device: its own computation and its transmission. */
    UD,
    /** The digital twin of the user device, at the AP. */
    DT,
    /** The AP with its edge server: transmission to UDs and the server-side layers. */
    AP;

    /**
     * Place of a stage.
     *
     * @param kind one of {@link StageKind}
     * @param local alpha of the UD: true = it computes itself, false = its twin does, VRSL (8); matters for
     *     {@link StageKind#COMPUTE} alone
     * @return where the stage happens
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Place of(String kind, boolean local) {
        switch (kind) {
            case StageKind.DOWNLINK:
            case StageKind.SERVER:
                return AP;
            case StageKind.UPLINK:
                return UD;
            case StageKind.COMPUTE:
                return local ? UD : DT;
            default:
                throw new IllegalArgumentException(
                        "place: kind must be downlink, compute, uplink or server, was " + kind);
        }
    }
}
