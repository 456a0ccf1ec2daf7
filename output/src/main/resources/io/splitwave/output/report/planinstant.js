// What holds at the cursor: where everything is, what each UD does, who is last, which links are in use.

const PLAN_ROUNDS_KEPT = 50;

// sites other than APs pass on what UDs and APs send
const relays = (site) => site.node !== "ap";

const planInstant = (run, state, plan) => {
  const { rounds, members } = run.tables;
  const cache = new Map();
  const stagesOf = (round) => {
    if (!cache.has(round)) {
      if (cache.size > PLAN_ROUNDS_KEPT) cache.clear();
      cache.set(round, run.index.members(round).map((m) => ({ m, ud: members.ud[m], name: run.index.chain(m), end: members.end[m], stages: run.index.stages(m) })));
    }
    return cache.get(round);
  };
  const ofReplication = () => range(rounds.rows).filter((i) => rounds.replication[i] === state.replication && run.index.shown(i));

  const now = {
    scope: "round", // or the run: what the slider spans
    uds: [],
    sites: [],
    under: [], // rounds under way
    doing: new Map(),
    serving: () => [],
    rates: [0, 0], // the least and the largest, bit/s
    stagesOf,
    // [from, to] of the slider, s
    span: () => {
      if (now.scope === "round") return [rounds.startS[state.round], rounds.endS[state.round]];
      const own = ofReplication();
      return [Math.min(...own.map((i) => rounds.startS[i])), Math.max(...own.map((i) => rounds.endS[i]))];
    },
    stragglers: () => new Set(now.under.map((i) => rounds.straggler[i]).filter((ud) => ud >= 0)),
    // another replication or round, or another scope
    begin: () => {
      now.sites = plan.sites(state.replication);
      now.serving = servingSites(run, state.replication);
      const found = (now.scope === "round" ? [state.round] : ofReplication().slice(0, PLAN_ROUNDS_KEPT)).flatMap((round) => stagesOf(round))
        .flatMap(({ stages }) => stages.filter((s) => s.served && sends(run, s.kind)).map(meanRate)).filter((r) => r > 0);
      const sorted = ascending(found);
      now.rates = sorted.length ? [sorted[0], sorted[sorted.length - 1]] : [0, 0];
    },
    look: () => {
      now.under = roundsAt(run, state.replication, state.timeS, state.timeS === rounds.endS[state.round]);
      now.doing = doingAt(run, now.under, state.timeS, stagesOf);
      now.uds = plan.udsAt(state.replication, state.timeS).filter((ud) => inClass(run, state, ud.ud));
    },
    // [{ ud, site, rate, lines }]; by way of the relaying site where there is one
    links: () => {
      const relay = now.sites.find(relays);
      const aps = new Map(now.sites.filter((site) => site.node === "ap").map((site) => [site.number, site]));
      return now.uds.filter((ud) => now.doing.has(ud.ud) && sends(run, now.doing.get(ud.ud).stage.kind)).flatMap((ud) => {
        const { stage, round } = now.doing.get(ud.ud);
        return now.serving(round, ud.ud).filter((number) => aps.has(number)).map((number) => {
          const site = aps.get(number);
          const ends = { ...(run.plan.area ?? {}), wraps: run.plan.area?.wraps ?? false };
          const lines = relay ? [[[ud.x, ud.y], [relay.x, relay.y], [site.x, site.y]]] : linkLines(ends, ud, site);
          return { ud: ud.ud, site, rate: meanRate(stage), lines };
        });
      });
    },
    blockedLinks: () => {
      const ap = now.sites.find((site) => site.node === "ap");
      return ap ? now.uds.filter((ud) => ud.blocked).map((ud) => [[ud.x, ud.y], [ap.x, ap.y]]) : [];
    },
    // pale to dark by the mean rate of the stage, over the rates of the rounds in view
    rateColour: (value) => {
      const [low, high] = now.rates;
      if (!(value > 0) || !(high > low)) return LINK_COLOURS.at(-1);
      const share = Math.log(value / low) / Math.log(high / low);
      return LINK_COLOURS[Math.min(LINK_COLOURS.length - 1, Math.max(0, Math.floor(share * LINK_COLOURS.length)))];
    },
  };
  return now;
};
