package io.splitwave.learning.profile;

/** What becomes of the adapters of the layers in front of the cut. */
public enum DeviceAdapters {
    /** The device's layers have none. */
    NONE,
    /** They are on the device and take part in its forward pass, but do not learn there: nothing comes back over the cut. */
    FROZEN,
    /** They are on the device and learn there: gradients come back over the cut. */
    TRAINED
}
