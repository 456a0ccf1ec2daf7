package io.splitwave.optimizer.vrsl.consensus;

/** How much of a budget a device uses at a price: falls, or stays, as the price rises. */
interface PricedUse {
    /** The use in shares at a price per share, s, &gt;= 0. */
    double at(double priceS);

    /** Its derivative at the price last asked for, &lt;= 0. */
    double slope();
}
