package io.splitwave.optimizer.generation;

/** Subcarriers and powers of the selected user devices (UD), from which a decision is made. */
record Plan(GenerationWork work, Selection selection, int[] subcarriers, double[] powerW, double lowerBoundS) {

    /**
     * For given subcarriers: the last UD is as fast as it can be. Nothing is gained by the others arriving earlier, so each takes
     * the power that needs the fewest subcarriers to arrive by then and within its limit, if it is in time with it.
     */
    static Plan of(FastestUpload fastest, Selection selection, int[] subcarriers, double lowerBoundS) {
        GenerationWork work = fastest.work();
        double[] powerW = new double[subcarriers.length];
        double lastS = 0;
        for (int n = 0; n < powerW.length; n++) {
            if (selection.has(n)) {
                powerW[n] = fastest.powerW(n, subcarriers[n]);
                lastS = Math.max(lastS, work.arrivalS(n, subcarriers[n], powerW[n]));
            }
        }
        for (int n = 0; n < powerW.length; n++) {
            if (selection.has(n)) {
                double dueS = Math.min(lastS, selection.limitS()[n]);
                double fewestW = work.fewestPowerW(n, dueS);
                boolean inTime = work.arrivalS(n, subcarriers[n], fewestW) <= dueS
                        && work.keepsBudget(n, subcarriers[n], fewestW);
                powerW[n] = inTime && work.arrivalS(n, subcarriers[n], powerW[n]) < lastS ? fewestW : powerW[n];
            }
        }
        return new Plan(work, selection, subcarriers, powerW, lowerBoundS);
    }

    /** The latest arrival, s; 0 if no UD is selected. */
    double lastS() {
        double lastS = 0;
        for (int n = 0; n < powerW.length; n++) {
            if (selection.has(n)) {
                lastS = Math.max(lastS, work.arrivalS(n, subcarriers[n], powerW[n]));
            }
        }
        return lastS;
    }

    /** With the most images that fit into the round, or with none. */
    GenerationDecision decision(boolean generates) {
        GenerationInstance instance = work.instance();
        double lastS = lastS();
        int images =
                generates && lastS > 0 ? instance.generation().imagesWithin(Math.min(lastS, instance.longestS())) : 0;
        return new GenerationDecision(subcarriers, powerW, images, lastS, lowerBoundS, selection.leftOut());
    }
}
