package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** Fig. 3: the learning agents of the source after some episodes, against annealing, local search, a grid, and all choices. */
final class SearchesCompared implements Figure {
    private static final List<Double> CLOCKS_GHZ = List.of(1.0, 3.0);
    private static final List<Double> EPISODES = List.of(1.0, 3.0, 9.0, 60.0);
    private static final double EARLY = 9;
    private static final double LATE = 60;
    private static final String AGENTS = "mais";
    private static final List<String> SEARCHES = List.of(Rounds.UCSFL, "ls", "grid");
    private static final List<String> TINY = List.of("exhaustive", Rounds.UCSFL, "ls");

    /** Of a search that has converged. */
    private static final double CLOSE = 0.02;

    @Override
    public String name() {
        return "ucsfl-convergence";
    }

    @Override
    public String title() {
        return "UCSFL, Fig. 3: how good the search is";
    }

    @Override
    public String about() {
        return "Preset `ucsfl`, one plan of each drop. `mais` is learnt anew for each plan, in episodes of 32 steps, and answers"
                + " with the best choice that it has seen, so more episodes are never worse. The tiny case has two devices and"
                + " three access points, whose 1764 choices are all tried.";
    }

    private static String label(String scheme, double clockGhz) {
        return scheme + ", " + Variant.text(clockGhz) + " GHz";
    }

    private static String agents(double episodes, double clockGhz) {
        return label(AGENTS + ", " + Variant.text(episodes) + " episodes", clockGhz);
    }

    private static String tiny(String scheme) {
        return scheme + ", tiny";
    }

    private static String clock(double clockGhz) {
        return "ud.cpu=[" + clockGhz + " GHz, " + clockGhz + " GHz]";
    }

    private static Variant variant(Effort effort, String label, String scheme, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("optimizer.scheme=" + scheme);
        return Variant.played(label, effort.replications(Rounds.replications()), 1, all.toArray(String[]::new))
                .over(UcsflPaper.PRESET);
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (double clockGhz : CLOCKS_GHZ) {
            for (String search : SEARCHES) {
                variants.add(variant(effort, label(search, clockGhz), search, clock(clockGhz)));
            }
            for (double episodes : EPISODES) {
                variants.add(variant(
                        effort,
                        agents(episodes, clockGhz),
                        AGENTS,
                        clock(clockGhz),
                        "optimizer.episodes=" + Math.round(episodes)));
            }
        }
        for (String search : TINY) {
            variants.add(variant(effort, tiny(search), search, "ud.count=2", "accessPoint.count=3"));
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        Plot plot = Plot.lines(
                "ucsfl-convergence",
                "Ratio of latency to accuracy after some episodes",
                "episodes",
                "Gamma (s)",
                CLOCKS_GHZ.stream()
                        .map(clockGhz -> played.curve(
                                AGENTS + " at " + Variant.text(clockGhz) + " GHz",
                                EPISODES,
                                episodes -> agents(episodes, clockGhz),
                                Rounds.GAMMA))
                        .toList());
        List<Claim> claims = new ArrayList<>();
        claims.add(early(played));
        claims.add(slower(played));
        claims.add(asGoodAs(played, "ls"));
        claims.add(asGoodAs(played, "grid"));
        claims.add(reference(played));
        return new Findings(List.of(plot), claims);
    }

    private static Sample ahead(Played played, double clockGhz) {
        return played.sample(agents(EARLY, clockGhz), Rounds.GAMMA)
                .above(played.sample(agents(LATE, clockGhz), Rounds.GAMMA));
    }

    private static Claim early(Played played) {
        return Claim.of(
                "the agents converge within fewer than ten episodes",
                "fewer than 10",
                "the best choice of 9 episodes has a Gamma less than 2 % above that of 60",
                CLOCKS_GHZ.stream()
                        .map(clockGhz -> Check.shareBelow(
                                "above, " + Variant.text(clockGhz) + " GHz", ahead(played, clockGhz), CLOSE))
                        .toList());
    }

    private static Claim slower(Played played) {
        return Claim.of(
                "convergence is slower with faster devices",
                "curves of Fig. 3",
                "what 60 episodes gain over 9, as a share, is more at 3 GHz than at 1 GHz",
                List.of(Check.above(
                        "share at 3 GHz minus share at 1 GHz",
                        "",
                        ahead(played, 3).minus(ahead(played, 1)),
                        0)));
    }

    private static Claim asGoodAs(Played played, String search) {
        return Claim.of(
                        "the agents find as good a choice as `" + search + "`",
                        "ours: the source compares with no other search. Measured in our study: 7 to 19 % above `ls`",
                        "Gamma after 60 episodes lies less than 2 % above that of `" + search + "`",
                        CLOCKS_GHZ.stream()
                                .map(clockGhz -> Check.shareBelow(
                                        "above `" + search + "`, " + Variant.text(clockGhz) + " GHz",
                                        played.sample(agents(LATE, clockGhz), Rounds.GAMMA)
                                                .above(played.sample(label(search, clockGhz), Rounds.GAMMA)),
                                        CLOSE))
                                .toList())
                .remarked("60 episodes take 1920 steps; `grid` computes 48 choices.");
    }

    private static Claim reference(Played played) {
        Sample best = played.sample(tiny(TINY.get(0)), Rounds.GAMMA);
        return Claim.of(
                "the searches that are the reference here find the optimum of tiny cases",
                "ours. Measured in our study: in 6 drops of 6",
                "Gamma lies less than 0.6 % above the best of all choices",
                TINY.stream()
                        .skip(1)
                        .map(search -> Check.shareBelow(
                                "`" + search + "` above the best of all",
                                played.sample(tiny(search), Rounds.GAMMA).above(best),
                                0.006))
                        .toList());
    }
}
