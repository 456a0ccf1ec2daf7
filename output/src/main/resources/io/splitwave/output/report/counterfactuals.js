// What rounds would have taken with a better straggler: simulated again, not estimated.

const counterfactualSection = (run, state) => {
  const found = run.tables.counterfactuals;
  const title = "What if the straggler had been average?";
  if (!found.rows) return run.roundsRemark ? section("counterfactuals", title, run.roundsRemark) : null;
  const together = cohortsOf(run) === 1;
  const every = range(found.rows).map((i) => ({
    replication: found.replication[i], cohort: found.cohort[i], round: found.round[i], ud: found.ud[i],
    took: found.makespanS[i], channel: found.medianChannelS[i], cpu: found.medianCpuS[i],
  }));
  let rows = every;
  const mean = (key) => {
    const known = rows.filter((r) => !Number.isNaN(r[key]));
    return known.reduce((sum, r) => sum + r[key] - r.took, 0) / known.length;
  };
  const lines = [["as it was", "took", INK, "solid", "circle"], ["median channel", "channel", ACCENT, "dashed", "diamond"], ["median CPU", "cpu", STAGE_COLOURS.device, "dotted", "triangle"]];
  const scale = scaleOf("s", every.flatMap((r) => [r.took, r.channel, r.cpu]));
  const chart = figure("counterfactuals", "Length of each round, and what it would have been",
    `The ${together ? "straggler" : "UD"}'s gains, or its clock, replaced by the median over all UDs in every frame; decisions, frames and all others as they were.`, {
    option: () => ({
      legend: legend(),
      grid: { left: 64, right: 20, top: 36, bottom: 76 },
      xAxis: { ...xAxis(together ? "round" : "UD / round"), type: "category", data: rows.map((r) => (together ? r.round : `${r.ud} / ${r.round}`)), splitLine: { show: false } },
      yAxis: yAxis(named("length of the round", scale), { min: 0 }), dataZoom: zoomX(),
      tooltip: hover((points) => {
        const r = rows[points[0].dataIndex];
        return tip(`round ${r.round}, ${together ? "straggler " : ""}UD ${r.ud}`, lines.map(([name, key, color]) => [name, Number.isNaN(r[key]) ? "would not have closed" : scale.text(r[key]), color]));
      }),
      series: lines.map(([name, key, color, type, symbol]) => ({ type: "line", name, symbol, symbolSize: rows.length > 200 ? 0 : 7,
        lineStyle: { color, type, width: 1.5 }, itemStyle: { color }, data: rows.map((r) => (Number.isNaN(r[key]) ? null : scale.in(r[key]))) })),
    }),
    data: () => ({ columns: ["replication", "cohort", "round", "straggler_ud", "makespan_s", "median_channel_s", "median_cpu_s"],
      rows: rows.map((r) => [r.replication, r.cohort, r.round, r.ud, rounded(r.took), rounded(r.channel), rounded(r.cpu)]) }),
    events: (c) => c.on("click", (p) => {
      const r = rows[p.dataIndex];
      const i = run.index.number(r.replication, r.cohort, r.round);
      if (run.index.shown(i)) state.chooseRound(i);
    }),
  });
  const change = (r, key) => r[key] - r.took;
  const table = sortableTable("counterfactuals", [
    { name: "round", value: (r) => r.round }, { name: together ? "straggler" : "whose", unit: "UD", value: (r) => r.ud }, ...classColumns(run),
    { name: "took", si: "s", value: (r) => r.took },
    { name: "median channel", si: "s", value: (r) => r.channel }, { name: "change", si: "s", value: (r) => change(r, "channel") },
    { name: "median CPU", si: "s", value: (r) => r.cpu }, { name: "change", si: "s", value: (r) => change(r, "cpu") },
  ], rows, { sortBy: hasClasses(run) ? 3 : 2 });
  const signed = (seconds) => (seconds > 0 ? "+" : "") + time(seconds);
  const said = () => (rows.length === 0 ? `No ${together ? "straggler" : "UD"} of replication ${every[0].replication} is${ofClass(state)}.`
    : `Over ${plural(rows.length, "round")} of replication ${every[0].replication}${state.udClass === "" ? "" : `, ${together ? "those with a straggler" : "those of UDs"}${ofClass(state)}`}, simulated again: with the median channel a round changes by ${signed(mean("channel"))} on average, with the median CPU by ${signed(mean("cpu"))}.`)
    + (run.roundsRemark ? " " + run.roundsRemark : "");
  const whole = section("counterfactuals", together ? title : "What if a UD had been average?", said(), chart.element, table.element);
  state.onClass(() => {
    rows = every.filter((r) => inClass(run, state, r.ud));
    whole.querySelector(".lead").textContent = said();
    chart.element.hidden = rows.length === 0;
    table.element.hidden = rows.length === 0;
    if (rows.length > 0) chart.update();
    table.update(rows);
  });
  return whole;
};
