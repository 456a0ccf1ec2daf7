// Where everything is at an instant of the run, and what each UD does then: read from the columns of the page.

const LINK_COLOURS = AMOUNTS.slice(1);

// Places of the replications that the page holds. A place holds from its frame to the next one on the page.
const planData = (run) => {
  const { "plan:frames": frames, "plan:places": places, "plan:sites": sites } = run.tables;
  const count = run.plan.uds;
  const first = new Map();
  for (let f = frames.rows - 1; f >= 0; f--) first.set(frames.replication[f], f);
  const last = (replication) => {
    let f = first.get(replication);
    while (f + 1 < frames.rows && frames.replication[f + 1] === replication) f++;
    return f;
  };
  const ends = new Map([...first.keys()].map((replication) => [replication, last(replication)]));
  // the frame that holds at an instant, s
  const frameAt = (replication, timeS) => {
    let [low, high] = [first.get(replication), ends.get(replication)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (frames.startS[middle] <= timeS) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const placeOf = (frame, i) => {
    const row = frame * count + i;
    return { ud: places.ud[row], x: places.x[row], y: places.y[row], present: places.present[row] === 1, blocked: places.blocked[row] === 1 };
  };
  return {
    has: (replication) => first.has(replication),
    startOf: (replication) => frames.startS[first.get(replication)],
    udsAt: (replication, timeS) => {
      const frame = frameAt(replication, timeS);
      return range(count).map((i) => placeOf(frame, i)).filter((ud) => ud.present);
    },
    sites: (replication) => range(sites.rows).filter((i) => sites.replication[i] === replication)
      .map((i) => ({ node: sites.words.node[sites.node[i]], number: sites.number[i], x: sites.x[i], y: sites.y[i] })),
    // Lines of the places between two instants, one or more of each UD: a UD that was away, or that crossed an edge where
    // edges are joined, begins a new one.
    ways: (replication, fromS, toS) => {
      const [from, to] = [frameAt(replication, fromS), frameAt(replication, toS)];
      const area = run.plan.area;
      const jumps = (a, b) => area?.wraps && (Math.abs(a[0] - b[0]) > area.widthM / 2 || Math.abs(a[1] - b[1]) > area.heightM / 2);
      return range(count).flatMap((i) => {
        const lines = [];
        let line = null;
        for (let frame = from; frame <= to; frame++) {
          const at = placeOf(frame, i);
          if (!at.present) {
            line = null;
            continue;
          }
          const point = [at.x, at.y];
          if (!line || jumps(line.at(-1), point)) {
            line = [];
            lines.push({ ud: at.ud, coords: line });
          }
          line.push(point);
        }
        return lines.filter((each) => each.coords.length > 1);
      });
    },
    blocks: places.blocked.some((one) => one === 1),
    // all that is drawn, with a margin
    extent: () => {
      if (run.plan.area?.wraps) return run.plan.area; // a link that leaves at an edge comes back at the other
      const xs = [];
      const ys = [];
      const add = (x, y) => { xs.push(x); ys.push(y); };
      const { area, disc, lanes } = run.plan;
      if (area) [0, 1].forEach((k) => add(area.westM + k * area.widthM, area.southM + k * area.heightM));
      if (disc) [-1, 1].forEach((k) => add(disc.x + k * disc.radiusM, disc.y + k * disc.radiusM));
      for (const [a, b, c, d] of lanes) { add(a, b); add(c, d); }
      for (let i = 0; i < sites.rows; i++) add(sites.x[i], sites.y[i]);
      for (let i = 0; i < places.rows; i++) if (places.present[i]) add(places.x[i], places.y[i]);
      const bound = (of) => of.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity]);
      const [[west, east], [south, north]] = [bound(xs), bound(ys)];
      const margin = 0.05 * Math.max(east - west, north - south, 1);
      return { westM: west - margin, southM: south - margin, widthM: east - west + 2 * margin, heightM: north - south + 2 * margin };
    },
  };
};

const hasPlan = (run) => !!(run.plan?.uds && run.plan.replications && run.tables.members.rows);

// Rounds of a replication that are under way at an instant, or just before it; at the very end the last one.
const roundsAt = (run, replication, timeS, before = false) => {
  const { rounds } = run.tables;
  const own = range(rounds.rows).filter((i) => rounds.replication[i] === replication && run.index.shown(i));
  if (before) return own.filter((i) => rounds.startS[i] < timeS && timeS <= rounds.endS[i]);
  const there = own.filter((i) => rounds.startS[i] <= timeS && timeS < rounds.endS[i]);
  return there.length ? there : own.filter((i) => rounds.endS[i] === timeS);
};

// What UDs do at an instant: ud -> { stage, round }. stagesOf(round) gives [{ ud, stages }].
const doingAt = (run, rounds, timeS, stagesOf) => {
  const doing = new Map();
  for (const round of rounds) {
    const t = timeS - run.tables.rounds.startS[round];
    for (const { ud, stages } of stagesOf(round)) {
      const stage = stages.find((s) => s.served && s.start <= t && t < s.end);
      if (stage) doing.set(ud, { stage, round });
    }
  }
  return doing;
};

const sends = (run, kind) => ["send_up", "send_down"].includes(run.kinds.get(kind)?.activity);

const meanRate = (stage) => (stage.end > stage.start ? stage.done / (stage.end - stage.start) : NaN);

// Sites that serve a UD in a round: those of the last decision before its start, where a system records them; else the
// first access point.
const servingSites = (run, replication) => {
  if (!run.words.map) return () => [0];
  const last = run.tables["map:uds"].decision.at(-1);
  const known = decisionsOf(run, replication).filter((d) => d <= last);
  const cache = new Map();
  return (round, ud) => {
    if (!cache.has(round)) {
      const before = known.filter((d) => run.decisions.startS[d] <= run.tables.rounds.startS[round]).at(-1);
      cache.set(round, before === undefined ? [] : mapOf(run, before).uds);
    }
    return cache.get(round)[ud]?.serving ?? [];
  };
};
