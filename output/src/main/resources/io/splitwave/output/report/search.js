// The optimizer: how a frame's search went, and what it reached frame by frame.

const framesOf = (run, replication) => range(run.tables.frames.rows).filter((f) => run.tables.frames.replication[f] === replication);

// Objective after each iterate over the last one, quantiles over frames; a search that has ended stays where it is.
const convergence = (run, numbers) => {
  const { frames, iterates } = run.tables;
  if (!run.iterateFrom) {
    run.iterateFrom = new Int32Array(frames.rows + 1);
    for (let f = 0; f < frames.rows; f++) run.iterateFrom[f + 1] = run.iterateFrom[f] + frames.iterates[f];
  }
  const from = run.iterateFrom;
  const used = numbers.filter((f) => frames.iterates[f] > 1 && Number.isFinite(iterates.objectiveS[from[f + 1] - 1]));
  const longest = Math.min(200, Math.max(0, ...used.map((f) => frames.iterates[f])));
  return range(longest).map((i) => {
    const ratios = ascending(used.map((f) => {
      const at = from[f] + Math.min(i, frames.iterates[f] - 1);
      return iterates.objectiveS[at] / iterates.objectiveS[from[f + 1] - 1];
    }).filter(Number.isFinite));
    return { low: quantile(ratios, 0.1), middle: quantile(ratios, 0.5), high: quantile(ratios, 0.9), frames: used.length };
  });
};

const searchSection = (run, state) => {
  const frames = run.tables.frames;
  let numbers = framesOf(run, state.replication);
  const bounded = range(frames.rows).some((f) => Number.isFinite(frames.lowerBoundS[f]));

  const search = figure("convergence", "Convergence of the search", "", {
    option: () => {
      const steps = convergence(run, numbers);
      return {
        legend: legend(),
        xAxis: xAxis("iterate", { minInterval: 1, min: 0, max: Math.max(1, steps.length - 1) }),
        yAxis: yAxis("objective / final objective", { scale: true }),
        tooltip: hover((points) => {
          const s = steps[points[0].value[0]];
          return tip("iterate " + points[0].value[0], [["90 % of frames below", show(s.high, 5)], ["median frame", show(s.middle, 5)], ["10 % of frames below", show(s.low, 5)]]);
        }),
        series: [
          { type: "line", stack: "band", showSymbol: false, lineStyle: { width: 0 }, silent: true, legendHoverLink: false,
            data: steps.map((s, i) => [i, s.low]), tooltip: { show: false } },
          { name: "10 to 90 % of frames", type: "line", symbol: "roundRect", stack: "band", showSymbol: false, lineStyle: { width: 0 }, itemStyle: { color: "#b9d6ea" },
            areaStyle: { color: "#b9d6ea" }, data: steps.map((s, i) => [i, s.high - s.low]) },
          { name: "median frame", type: "line", symbolSize: 6, lineStyle: { width: 2, color: ACCENT }, itemStyle: { color: ACCENT },
            data: steps.map((s, i) => [i, s.middle]) },
        ],
      };
    },
    data: () => ({ columns: ["iterate", "p10", "median", "p90"],
      rows: convergence(run, numbers).map((s, i) => [i, rounded(s.low), rounded(s.middle), rounded(s.high)]) }),
  });

  const scaleOfTime = () => scaleOf("s", numbers.map((f) => frames.startS[f]));
  const scaleOfSum = () => scaleOf("s", numbers.flatMap((f) => [frames.objectiveS[f], frames.objectiveStartS[f]]));
  const series = (name, key, style, x = scaleOfTime(), y = scaleOfSum()) => ({ name, type: "line", showSymbol: false, lineStyle: { width: 1.5, ...style },
    itemStyle: { color: style.color }, data: numbers.map((f) => [x.in(frames.startS[f]), finite(y.in(frames[key][f]))]) });
  const objective = figure("objective", "Objective over frames", "", {
    option: () => ({
      legend: legend(),
      grid: { left: 64, right: 20, top: 36, bottom: 76 },
      xAxis: xAxis(named("time", scaleOfTime())),
      yAxis: yAxis(named("planned sum of delays", scaleOfSum()), { scale: true }),
      dataZoom: zoomX(),
      tooltip: hover((points) => tip("from " + withUnit(show(points[0].value[0], 5), scaleOfTime().unit),
        points.map((p) => [p.seriesName, withUnit(show(p.value[1], 5), scaleOfSum().unit), p.color]))),
      series: [
        series("starting point", "objectiveStartS", { color: "#9aa5b1", type: "dotted" }),
        series("decision", "objectiveS", { color: ACCENT }),
        ...(bounded ? [series("proven lower bound", "lowerBoundS", { color: SECOND, type: "dashed" })] : []),
      ],
    }),
    data: () => ({ columns: ["frame", "start_s", "objective_s", "objective_start_s", "lower_bound_s", "iterations"],
      rows: numbers.map((f) => [frames.frame[f], frames.startS[f], rounded(frames.objectiveS[f]), rounded(frames.objectiveStartS[f]),
        rounded(frames.lowerBoundS[f]), frames.iterations[f]]) }),
  });
  const refresh = () => {
    numbers = framesOf(run, state.replication);
    const stops = new Map();
    for (const f of numbers) {
      const word = frames.words.stop[frames.stop[f]];
      stops.set(word, (stops.get(word) ?? 0) + 1);
    }
    const infeasible = numbers.filter((f) => !frames.feasible[f]).length;
    const ends = [...stops].map(([word, n]) => `${word.toLowerCase().replaceAll("_", " ")} (${n})`).join(", ");
    search.update({ caption: `Replication ${state.replication}, ${numbers.length} frames; ended by: ${ends}.` });
    objective.update({ caption: infeasible ? `${infeasible} decisions break a constraint.` : "Every decision keeps every constraint." });
  };
  state.onReplication(refresh);
  refresh();
  return section("search", "The optimizer", "What the scheme planned at each frame boundary, as if the frame lasted for ever.",
    make("div", { class: "pair" }, search.element, objective.element));
};

const finite = (value) => (Number.isFinite(value) ? value : null);
