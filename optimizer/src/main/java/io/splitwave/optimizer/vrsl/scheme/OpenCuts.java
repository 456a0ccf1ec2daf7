package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.block.DownlinkPrice;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;

/**
 * The candidate cuts with which a device ends, under the gains in force. A word with any other cut has an infinite
 * cost, which would be most words if a few devices have such cuts; so each letter is read as the nearest one that ends.
 */
final class OpenCuts {
    private final int[] candidates;
    private final int[][] read; // [ud][letter], a letter

    OpenCuts(FrameContext frame, EffectiveGains gains, int[] candidates) {
        this.candidates = candidates;
        this.read = new int[frame.userDevices()][candidates.length];
        LinkState links = DelayModel.links(frame, gains, new double[frame.userDevices()]);
        for (int ud = 0; ud < read.length; ud++) {
            boolean[] open = new boolean[candidates.length];
            boolean heard = DownlinkPrice.snrPerWatt(frame.budgets(), gains.downlink(ud)) > 0;
            for (int i = 0; i < open.length; i++) {
                open[i] = (heard || frame.profile().downlinkBit(ud, candidates[i]) == 0)
                        && Double.isFinite(DelayModel.afterComputeS(frame, links, ud, candidates[i]));
            }
            for (int i = 0; i < open.length; i++) {
                read[ud][i] = nearest(open, i);
            }
        }
    }

    /** The nearest open letter, the lower of two; the letter itself if none is open. */
    private static int nearest(boolean[] open, int letter) {
        for (int off = 0; off < open.length; off++) {
            if (letter - off >= 0 && open[letter - off]) {
                return letter - off;
            }
            if (letter + off < open.length && open[letter + off]) {
                return letter + off;
            }
        }
        return letter;
    }

    /** The cuts of a word. */
    void spell(int[] word, int[] cut) {
        for (int ud = 0; ud < cut.length; ud++) {
            cut[ud] = candidates[read[ud][word[ud]]];
        }
    }
}
