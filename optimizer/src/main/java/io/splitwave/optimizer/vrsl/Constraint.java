package io.splitwave.optimizer.vrsl;

/** The constraints of VRSL (19)-(31) a decision may break; (20), (24) and (27) hold by type. */
public enum Constraint {
    /** (19): the cut is one its round form allows; amount = how far outside, in layers. */
    CUT_RANGE,
    /** (21): the downlink powers sum to at most P_total; amount in W. */
    POWER_BUDGET,
    /** (22): each downlink power is at most P_max; amount in W. */
    POWER_LIMIT,
    /** (23): each twin adds at most its own limit; amount in Hz. */
    TWIN_LIMIT,
    /** (31): the twins together add at most Delta f_max; amount in Hz. */
    TWIN_BUDGET,
    /** (25): the uplink rate is at least R_min; amount in bit/s. */
    UPLINK_RATE,
    /**
     * The remark after (61), where limits are kept: the downlink rate of a device that receives something is at least
     * R_min; amount in bit/s.
     */
    DOWNLINK_RATE,
    /** Where limits are kept: the power that R_min needs is within P_max and P_total; amount in W. */
    POWER_FLOOR,
    /** Where limits are kept: the powers that R_min needs sum to at most P_total; amount in W. */
    POWER_FLOORS,
    /** Where limits are kept: T_max can be kept by the device with both budgets for it alone; amount in s. */
    DELAY_ALONE,
    /**
     * Where limits are kept: T_max can be kept together by all devices that can keep it alone; amount in s of the least
     * time found.
     */
    DELAY_TOGETHER,
    /** (26): the delay is at most T_max, and finite at all; amount in s, +Infinity if a needed rate is zero. */
    DELAY_LIMIT
}
