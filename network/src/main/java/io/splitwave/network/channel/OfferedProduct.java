package io.splitwave.network.channel;

/** Chooses how products are computed, once, by what Java was started with. */
final class OfferedProduct {
    private static final String MODULE = "jdk.incubator.vector";
    static final ComplexProduct HERE = choose(MODULE, OfferedProduct.class.getPackageName() + ".VectorProduct");

    private OfferedProduct() {}

    /**
     * By vectors if their module is there, else by plain loops.
     *
     * @param module name of the module
     * @param vectors name of the class that uses it, which is compiled apart; plain where this Java cannot link it
     */
    static ComplexProduct choose(String module, String vectors) {
        if (ModuleLayer.boot().findModule(module).isEmpty()) {
            return new PlainProduct("by plain loops, as Java was started without the module " + module);
        }
        try {
            return (ComplexProduct)
                    Class.forName(vectors).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError unfit) {
            return new PlainProduct("by plain loops, as this Java cannot use " + vectors + ": " + unfit);
        }
    }
}
