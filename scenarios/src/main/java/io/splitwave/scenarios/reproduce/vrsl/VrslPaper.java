package io.splitwave.scenarios.reproduce.vrsl;

import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Paper;
import java.util.List;

/** VRSL. A new figure is a class and a line here. */
public final class VrslPaper implements Paper {
    private static final String INTRODUCTION =
            """
            The paper is "Virtual-Real Collaborated Split Learning via Model Partitioning in IRS-Assisted IoT Networks" (Di,
            Wang, Xu, Chen, Niyato; "VRSL"). Every scenario is the preset `paper`, for Fig. 7 `digits`, with some keys set. Values
            that the paper does not publish were chosen once, so that `ao`, `no-dt` and `no-irs` reproduce its Fig. 5. Results that
            follow from this choice are marked "calibrated"; all others are predictions. Nothing is tuned for a figure. "Constants
            that are ours" (`constants.csv`) lists each constant and what it was fitted to.

            Alg. 5 has a random start, and the constants were fitted with it. Its result depends on the start, so every scenario
            whose scheme has a start is played twice in the same worlds: with the printed start (`random`) and with no UD on a twin
            (`all-local`). A claim has one verdict. If it is not the same from both starts, the claim *depends on the start*, and
            both verdicts follow.
            """;

    /** The paper; it holds nothing. */
    public VrslPaper() {}

    @Override
    public String name() {
        return "all";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Fig2(),
                new Fig3(),
                new Fig4(),
                new Fig5(),
                new Fig6(),
                new Fig7(),
                new Headline(),
                new Blocks(),
                new SchemesBeside(),
                new Formula(),
                new Assumptions());
    }

    @Override
    public String introduction() {
        return INTRODUCTION;
    }

    @Override
    public String aboutConstants() {
        return "In force in what was played, whatever the paper says: every key of the preset `paper` that the paper does"
                + " not give, what Fig. 7 sets instead, and what its comparison schemes leave open. Bounds of rules are given in"
                + " the rules. The paper gives: " + Constants.published() + ".";
    }

    @Override
    public List<Constant> constants() {
        return Constants.all();
    }
}
