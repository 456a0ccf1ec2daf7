// The optimizer: how the search for a decision went, and what it reached decision by decision.

// Objective after each iterate over the last one, quantiles over decisions; a search that has ended stays where it is.
const searches = (run) => run.decisions.rows > 0 && run.words.search && run.tables.iterates;

const convergence = (run, numbers) => {
  const { decisions } = run;
  const { objective } = run.tables.iterates;
  if (!run.iterateFrom) {
    run.iterateFrom = new Int32Array(decisions.rows + 1);
    for (let d = 0; d < decisions.rows; d++) run.iterateFrom[d + 1] = run.iterateFrom[d] + decisions.iterates[d];
  }
  const from = run.iterateFrom;
  const used = numbers.filter((d) => decisions.iterates[d] > 1 && Number.isFinite(objective[from[d + 1] - 1]));
  const longest = Math.min(200, Math.max(0, ...used.map((d) => decisions.iterates[d])));
  return range(longest).map((i) => {
    const ratios = ascending(used.map((d) => {
      const at = from[d] + Math.min(i, decisions.iterates[d] - 1);
      return objective[at] / objective[from[d + 1] - 1];
    }).filter(Number.isFinite));
    return { low: quantile(ratios, 0.1), middle: quantile(ratios, 0.5), high: quantile(ratios, 0.9), frames: used.length };
  });
};

const searchSection = (run, state) => {
  const { decisions } = run;
  const words = run.words.search;
  const noun = decisionNoun(run);
  let numbers = decisionsOf(run, state.replication);
  const bounded = decisions.bound && range(decisions.rows).some((d) => Number.isFinite(decisions.bound[d]));

  const search = searches(run) ? figure("convergence", "Convergence of the search", "", {
    option: () => {
      const steps = convergence(run, numbers);
      return {
        legend: legend(),
        xAxis: xAxis("iterate", { minInterval: 1, min: 0, max: Math.max(1, steps.length - 1) }),
        yAxis: yAxis("objective / final objective", { scale: true }),
        tooltip: hover((points) => {
          const s = steps[points[0].value[0]];
          return tip("iterate " + points[0].value[0], [[`90 % of ${noun}s below`, show(s.high, 5)], [`median ${noun}`, show(s.middle, 5)], [`10 % of ${noun}s below`, show(s.low, 5)]]);
        }),
        series: [
          { type: "line", stack: "band", showSymbol: false, lineStyle: { width: 0 }, silent: true, legendHoverLink: false,
            data: steps.map((s, i) => [i, s.low]), tooltip: { show: false } },
          { name: `10 to 90 % of ${noun}s`, type: "line", symbol: "roundRect", stack: "band", showSymbol: false, lineStyle: { width: 0 }, itemStyle: { color: BAND },
            areaStyle: { color: BAND }, data: steps.map((s, i) => [i, s.high - s.low]) },
          { name: `median ${noun}`, type: "line", symbolSize: 6, lineStyle: { width: 2, color: ACCENT }, itemStyle: { color: ACCENT },
            data: steps.map((s, i) => [i, s.middle]) },
        ],
      };
    },
    data: () => ({ columns: ["iterate", "p10", "median", "p90"],
      rows: convergence(run, numbers).map((s, i) => [i, rounded(s.low), rounded(s.middle), rounded(s.high)]) }),
  }) : null;

  const scaleOfTime = () => scaleOf("s", numbers.map((d) => decisions.startS[d]));
  const lines = [
    decisions.start ? ["starting point", "start", { color: START, type: "dotted" }] : null,
    ["decision", "objective", { color: ACCENT }],
    bounded ? [words.bound, "bound", { color: SECOND, type: "dashed" }] : null,
  ].filter(Boolean);
  const scaleOfObjective = () => scaleOf(words.unit, numbers.flatMap((d) => [decisions.objective[d], decisions.start?.[d] ?? NaN]));
  const series = (name, key, style, x = scaleOfTime(), y = scaleOfObjective()) => ({ name, type: "line", showSymbol: false, lineStyle: { width: 1.5, ...style },
    itemStyle: { color: style.color }, data: numbers.map((d) => [x.in(decisions.startS[d]), finite(y.in(decisions[key][d]))]) });
  const saved = [["objective", words.unit], ["start", words.unit], ["bound", words.unit], ["iterations", "1"]].filter(([key]) => decisions[key]);
  const objective = figure("objective", byFrame(run) ? "Objective over frames" : "Objective over decisions", "", {
    option: () => ({
      legend: legend(),
      grid: { left: 64, right: 20, top: 36, bottom: 76 },
      xAxis: xAxis(named("time", scaleOfTime())),
      yAxis: yAxis(named(words.objective, scaleOfObjective()), { scale: true }),
      dataZoom: zoomX(),
      tooltip: hover((points) => tip("from " + withUnit(show(points[0].value[0], 5), scaleOfTime().unit),
        points.map((p) => [p.seriesName, withUnit(show(p.value[1], 5), scaleOfObjective().unit), p.color]))),
      series: lines.map(([name, key, style]) => series(name, key, style)),
    }),
    data: () => ({ columns: [...decisionHeads(run), "start_s", ...saved.map(([key, unit]) => (unit === "1" ? key : `${key} (${unit})`))],
      rows: numbers.map((d) => [...decisionCells(run, d), decisions.startS[d], ...saved.map(([key]) => rounded(decisions[key][d]))]) }),
  });
  const refresh = () => {
    numbers = decisionsOf(run, state.replication);
    const stops = new Map();
    for (const d of decisions.stop ? numbers : []) {
      const word = decisions.words.stop[decisions.stop[d]];
      if (word) stops.set(word, (stops.get(word) ?? 0) + 1);
    }
    const infeasible = decisions.feasible ? numbers.filter((d) => !decisions.feasible[d]).length : 0;
    const ends = [...stops].map(([word, n]) => `${word.toLowerCase().replaceAll("_", " ")} (${n})`).join(", ");
    search?.update({ caption: `Replication ${state.replication}, ${plural(numbers.length, noun)}${ends ? "; ended by: " + ends : ""}.` });
    objective.update({ caption: !decisions.feasible ? "" : infeasible ? `${plural(infeasible, "decision")} ${infeasible === 1 ? "breaks" : "break"} a constraint.` : "Every decision keeps every constraint." });
  };
  state.onReplication(refresh);
  refresh();
  return section("search", "The optimizer", words.note,
    make("div", { class: "pair" }, search?.element, objective.element));
};

const finite = (value) => (Number.isFinite(value) ? value : null);
