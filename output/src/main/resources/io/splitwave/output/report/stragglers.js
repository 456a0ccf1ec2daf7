// Who was late, and by which stage.

const PARTS = ["downlink", "compute", "uplink", "server", "queue"];

const closedRounds = (run) => range(run.tables.rounds.rows).filter((i) => run.tables.rounds.closed[i]);

// Sum of the stragglers' time by part, over rounds given by number.
const blame = (rounds, numbers) => {
  const sums = Object.fromEntries(PARTS.map((part) => [part, 0]));
  for (const i of numbers) for (const part of PARTS) sums[part] += rounds[part + "S"][i];
  const total = PARTS.reduce((sum, part) => sum + sums[part], 0);
  return Object.fromEntries(PARTS.map((part) => [part, total > 0 ? sums[part] / total : 0]));
};

const shareBars = (names, shares, width) => ({
  legend: legendOfAreas(),
  grid: { left: Math.min(170, Math.max(60, 16 + 7 * Math.max(...names.map((n) => n.length)))), right: 24, top: 36, bottom: 48 },
  xAxis: xAxis("share of the stragglers' time (%)", { max: 100 }),
  yAxis: namesAxis(names),
  tooltip: hover((points) => tip(points[0].axisValueLabel,
    points.filter((p) => p.value > 0).map((p) => [p.seriesName, percent(p.value / 100), p.color]))),
  series: PARTS.filter((part) => shares.some((s) => s[part] > 0)).map((part) => ({
    type: "bar", stack: "all", name: part, barMaxWidth: 34,
    itemStyle: { color: stageColour(part), borderColor: "#ffffff", borderWidth: 1 },
    label: { show: width > 500, color: ["compute", "queue"].includes(part) ? INK : "#ffffff",
      formatter: (p) => (p.value >= 6 ? p.value.toFixed(0) + " %" : "") },
    data: shares.map((s) => s[part] * 100),
  })),
});

const MOST_UDS_SHOWN = 20;

const stragglerSection = (run, state) => {
  const rounds = run.tables.rounds;
  const numbers = closedRounds(run);
  const together = unique(range(rounds.rows).map((i) => rounds.cohort[i])).length === 1;
  if (!together || numbers.length === 0) {
    return section("stragglers", "Who was late, and why",
      together ? "No round closed with survivors." : "Without a barrier no UD waits for another, so none is late.");
  }
  const all = blame(rounds, numbers);
  const overall = figure("blame", "What made the straggler late",
    `${numbers.length} rounds of all replications; time in service by stage, and waiting for service (queue).`,
    { height: 150,
      option: (width) => shareBars(["all rounds"], [all], width),
      data: () => ({ columns: ["part", "share"], rows: PARTS.map((part) => [part, rounded(all[part])]) }) });

  const byUd = (replication) => {
    const accounts = new Map();
    for (const i of numbers) {
      if (rounds.replication[i] !== replication) continue;
      const ud = rounds.straggler[i];
      if (!accounts.has(ud)) accounts.set(ud, { ud, rounds: [], behind: 0 });
      const account = accounts.get(ud);
      account.rounds.push(i);
      account.behind += rounds.endS[i] - rounds.startS[i] - rounds.medianS[i];
    }
    return [...accounts.values()]
      .map((a) => ({ ...a, behind: a.behind / a.rounds.length, shares: blame(rounds, a.rounds) }))
      .sort((a, b) => b.rounds.length - a.rounds.length || a.ud - b.ud);
  };
  let late = byUd(state.replication);
  const often = figure("stragglers", "UDs that were last most often", "", {
    heightOf: () => 104 + 22 * Math.min(late.length, MOST_UDS_SHOWN),
    option: (width) => {
      const shown = late.slice(0, MOST_UDS_SHOWN);
      return {
        ...shareBars(shown.map((a) => "UD " + a.ud), [], width),
        xAxis: xAxis("rounds in which it was last", { minInterval: 1 }),
        tooltip: hover((points) => {
          const account = shown[points[0].dataIndex];
          return tip("UD " + account.ud, [
            ["last in", `${account.rounds.length} rounds`],
            ["behind the median UD", time(account.behind)],
            ...PARTS.filter((part) => account.shares[part] > 0)
              .map((part) => [part, percent(account.shares[part]), stageColour(part)]),
          ]);
        }),
        series: PARTS.filter((part) => all[part] > 0).map((part) => ({
          type: "bar", stack: "all", name: part, barMaxWidth: 16,
          itemStyle: { color: stageColour(part), borderColor: "#ffffff", borderWidth: 0.5 },
          data: shown.map((a) => a.rounds.length * a.shares[part]),
        })),
      };
    },
    data: () => ({ columns: ["ud", "rounds_last", "behind_median_s", ...PARTS.map((p) => p + "_share")],
      rows: late.map((a) => [a.ud, a.rounds.length, rounded(a.behind), ...PARTS.map((p) => rounded(a.shares[p]))]) }),
    events: (chart) => chart.on("click", (p) => state.chooseUd(late[p.dataIndex].ud)),
  });

  const uds = run.tables.uds;
  const rowsOf = (replication) => {
    const times = new Map(late.map((a) => [a.ud, a.rounds.length]));
    return range(uds.rows).filter((i) => uds.replication[i] === replication)
      .map((i) => ({ i, ud: uds.ud[i], last: times.get(uds.ud[i]) ?? 0 }));
  };
  const column = (name, key, unit, factor = 1) => ({ name, unit, value: (row) => uds[key][row.i] * factor });
  const quantity = (name, key, si, per = "") => ({ name, si, per, value: (row) => uds[key][row.i] });
  const table = sortableTable("uds", [
    { name: "UD", value: (row) => row.ud, text: (row) => make("button", { type: "button", class: "link", onclick: () => state.chooseUd(row.ud) }, String(row.ud)) },
    { name: "last in", unit: "rounds", value: (row) => row.last },
    quantity("mean delay", "delayS", "s"), quantity("longest", "worstDelayS", "s"), quantity("slack", "slackS", "s"),
    quantity("downlink", "downlinkS", "s"), quantity("compute", "computeS", "s"), quantity("uplink", "uplinkS", "s"),
    quantity("server", "serverS", "s"), quantity("queue", "queueS", "s"),
    column("at its twin", "twinShare", "% of rounds", 100), column("mean cut", "cut", "layer"),
    quantity("energy", "energyJ", "J", "/round"), { name: "dropped", unit: "rounds", value: (row) => uds.dropped[row.i] },
  ], rowsOf(state.replication), { sortBy: 1 });

  const refresh = () => {
    late = byUd(state.replication);
    const count = late.reduce((sum, a) => sum + a.rounds.length, 0);
    often.update({ caption: `Replication ${state.replication}, ${count} rounds; a bar is split as the UD's time in those rounds. Click a bar to follow the UD.` });
    table.update(rowsOf(state.replication));
  };
  state.onReplication(refresh);
  refresh();
  return section("stragglers", "Who was late, and why",
    "The straggler of a round is the UD that completed last; everybody else waits for it.",
    overall.element, often.element, make("h3", {}, "Every UD, mean over its rounds"), table.element);
};
