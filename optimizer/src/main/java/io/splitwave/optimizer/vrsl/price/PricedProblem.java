package io.splitwave.optimizer.vrsl.price;

/**
 * Devices that each take one of a few options, tied together by a power and a twin budget.
 *
 * <p>The cost of an option is its least cost at the prices in force, the price of the power and frequency it uses
 * included.
 */
interface PricedProblem {
    int userDevices();

    /** Options of every device; option 0 is taken where none is open. */
    int options();

    /** W; 0 if power has no price here. */
    double powerBudgetW();

    /** Hz. */
    double twinBudgetHz();

    /** A price from which on the power used is within its budget, for any other price; per W. */
    double highestPowerPrice();

    /** The same for twin frequency, per Hz. */
    double highestTwinPrice();

    /** Puts prices in force, each finite and &gt;= 0. */
    void price(double perWatt, double perHz);

    /** Cost under the prices in force; +Infinity if the option is closed to the device. */
    double cost(int ud, int option);

    /** Power the open option takes under the prices in force. */
    double powerW(int ud, int option);

    /** Twin frequency the open option takes under the prices in force. */
    double twinHz(int ud, int option);

    /** The exact optimum of the continuous variables at these options, with the prices that belong to it. */
    Settled settle(int[] option);

    /**
     * An optimum over powers and frequencies.
     *
     * @param value least total cost, +Infinity if the options do not fit the budgets
     * @param perWatt multiplier of the power budget
     * @param perHz multiplier of the twin budget
     */
    record Settled(double value, double perWatt, double perHz) {
        static final Settled IMPOSSIBLE = new Settled(Double.POSITIVE_INFINITY, 0, 0);
    }
}
