// A plan with a cursor in simulated time, and beside it the timeline of the round at the cursor. Both follow one slider, and
// so does the timeline further up.

const PLAY_STEPS = 1000;
const PLAY_ROWS = 20;
const PLAY_LEAST_HEIGHT = 380;
const PLAY_LENGTHS_S = [10, 30, 90];

// the timeline of the round at the cursor: support chains, then the latest UDs
const planTimeline = (run, state, now, extent) => {
  const { rounds } = run.tables;
  const noun = roundNoun(run);
  const rows = () => {
    const all = [...now.stagesOf(state.round)].sort((a, b) => b.end - a.end || a.ud - b.ud);
    return [...all.filter((row) => row.ud < 0), ...all.filter((row) => row.ud >= 0 && inClass(run, state, row.ud)).slice(0, PLAY_ROWS)];
  };
  const lengthS = () => rounds.endS[state.round] - rounds.startS[state.round];
  const scale = () => scaleOf("s", [lengthS()]);
  const at = () => scale().in(state.timeS - rounds.startS[state.round]);
  const bars = () => rows().flatMap((row, y) => row.stages.filter((s) => s.served && s.end > s.start)
    .map((s) => ({ y, kind: s.kind, value: [scale().in(s.start), scale().in(s.end), y] })));
  const drawBar = (all) => (params, api) => {
    const { y, kind, value } = all[params.dataIndex];
    const [left, right] = [api.coord([value[0], y]), api.coord([value[1], y])];
    const high = Math.max(2, api.size([0, 1])[1] * 0.72);
    const shape = echarts.graphic.clipRectByRect({ x: left[0], y: left[1] - high / 2, width: Math.max(1, right[0] - left[0]), height: high }, params.coordSys);
    return shape ? { type: "rect", shape, style: { fill: stageColour(run, kind) } } : null;
  };
  const timeline = figure("plan-timeline", `Timeline of the ${noun} at the cursor`, "", {
    heightOf: (width) => Math.max(PLAY_LEAST_HEIGHT, planHeight(extent, width)),
    keys: () => kindsOf(run).map((kind) => [stageLabel(run, kind), stageColour(run, kind)]),
    option: () => {
      const shown = rows();
      const all = bars();
      const late = now.stragglers();
      return {
        grid: { left: 84, right: 20, top: PLAN_MARGIN.top, bottom: PLAN_MARGIN.bottom },
        xAxis: xAxis(named(byRequest(run) ? "time since the arrival" : `time since the start of the ${noun}`, scale()),
          { min: 0, max: scale().in(lengthS()), splitLine: { show: false } }),
        yAxis: { type: "category", inverse: true, data: shown.map((row) => (late.has(row.ud) ? `${row.name} ◄` : row.name)), axisTick: { show: false },
          axisLine: { onZero: false, lineStyle: { color: FAINT } }, axisLabel: { color: INK, width: 76, overflow: "truncate" } },
        tooltip: hover((p) => {
          const bar = all[p.dataIndex];
          return bar ? tip(`${shown[bar.y].name}: ${stageLabel(run, bar.kind)}`, [["from", withUnit(show(bar.value[0], 5), scale().unit)], ["to", withUnit(show(bar.value[1], 5), scale().unit)]]) : null;
        }, "item"),
        series: [{ id: "bars", type: "custom", renderItem: drawBar(all), encode: { x: [0, 1], y: 2 }, clip: true, data: all.map((bar) => bar.value), markLine: cursorLine(at()) }],
      };
    },
    data: () => ({ columns: ["replication", "round", "chain", "kind", "start_s", "end_s"],
      rows: rows().flatMap((row) => row.stages.filter((s) => s.served).map((s) => [state.replication, rounds.round[state.round], row.name, s.kind,
        rounded(rounds.startS[state.round] + s.start), rounded(rounds.startS[state.round] + s.end)])) }),
    events: (chart) => listenToClicks(chart, (x) => state.chooseTime(rounds.startS[state.round] + x * scale().factor)),
  });
  const caption = () => `${capital(noun)} ${rounds.round[state.round]}${now.stagesOf(state.round).length > PLAY_ROWS ? `, its ${PLAY_ROWS} latest UDs` : ""}; `
    + "the line is the cursor. A click moves it there.";
  return {
    element: timeline.element,
    begin: () => timeline.update({ caption: caption() }),
    follow: () => timeline.amend(() => [{ id: "bars", markLine: cursorLine(at()) }]),
  };
};

const planSection = (run, state) => {
  const plan = planData(run);
  const { rounds } = run.tables;
  const noun = roundNoun(run);
  const now = planInstant(run, state, plan);
  const drawing = planFigure(run, state, plan, now);
  const timeline = planTimeline(run, state, now, plan.extent());
  let playing = null;
  let lengthS = PLAY_LENGTHS_S[1];
  let there = false;
  let drawnRound = -1;

  const slider = field("Time", { type: "range", id: "plan-time", min: 0, max: PLAY_STEPS, value: 0, step: 1 }, () => {});
  const said = make("output", { htmlFor: "plan-time" });
  const place = () => {
    const [from, to] = now.span();
    const text = scaleOf("s", [to]).text(state.timeS, 5);
    const share = to > from ? (state.timeS - from) / (to - from) : 0;
    slider.input.value = Math.round(share * PLAY_STEPS);
    const where = now.under.length ? (now.under.length > 1 ? `${now.under.length} ${noun}s under way` : `${noun} ${rounds.round[now.under[0]]}`) : `between ${noun}s`;
    slider.input.setAttribute("aria-valuetext", `${text}, ${where}`);
    said.textContent = `${text}, ${where}`;
  };
  const play = make("button", { type: "button", id: "plan-play", onclick: () => (playing ? stop() : start()) }, "Play");
  const stop = () => {
    if (playing) cancelAnimationFrame(playing.frame);
    playing = null;
    play.textContent = "Play";
  };
  const clamped = (timeS) => {
    const [from, to] = now.span();
    return Math.min(to, Math.max(from, timeS));
  };
  const start = () => {
    const [from, to] = now.span();
    if (state.timeS >= to) state.chooseTime(from);
    playing = { at: performance.now(), from: state.timeS, last: state.timeS };
    const tick = (clock) => {
      if (!playing) return;
      playing.last = clamped(playing.from + ((clock - playing.at) / 1000) * ((to - from) / lengthS));
      state.chooseTime(playing.last);
      if (!playing) return;
      if (playing.last >= to) stop();
      else playing.frame = requestAnimationFrame(tick);
    };
    play.textContent = "Pause";
    playing.frame = requestAnimationFrame(tick);
  };
  slider.input.addEventListener("input", () => {
    stop();
    const [from, to] = now.span();
    state.chooseTime(clamped(from + (Number(slider.input.value) / PLAY_STEPS) * (to - from)));
  });
  const scopeChoice = choice("Play", [["round", `the ${noun}`], ["run", "the run"]], now.scope, (value) => {
    stop();
    now.scope = value;
    state.timeS = clamped(state.timeS);
    begin();
  });
  scopeChoice.select.id = "plan-scope";
  const speed = choice("in", PLAY_LENGTHS_S.map((s) => [s, `${s} s`]), lengthS, (value) => { stop(); lengthS = Number(value); });
  const missing = make("p", { class: "caption", hidden: true }, "This file does not hold the places of this replication; the table positions does.");
  const pair = make("div", { class: "pair" }, drawing.element, timeline.element);
  const controls = make("span", { class: "control" }, play);
  const colours = make("p", { class: "caption boxes", id: "plan-colours" }, ...kindsOf(run).map((kind) => {
    const key = make("i");
    paint(key, stageColour(run, kind));
    return make("span", {}, key, " ", stageLabel(run, kind));
  }));

  const begin = () => {
    there = plan.has(state.replication) && run.index.shown(state.round);
    pair.hidden = !there;
    missing.hidden = there;
    if (!there) return;
    drawnRound = state.round;
    now.begin();
    now.look();
    drawing.begin();
    timeline.begin();
    place();
  };
  // the cursor has moved; whoever else moved it stops the playing
  const follow = () => {
    if (playing && state.timeS !== playing.last) stop();
    if (!there || now.scope === "round" && state.round !== drawnRound) {
      begin();
      return;
    }
    now.look();
    drawing.follow(state.round !== drawnRound);
    if (state.round !== drawnRound) timeline.begin();
    else timeline.follow();
    drawnRound = state.round;
    place();
  };
  state.onReplication(() => { drawnRound = -1; there = false; });
  state.onTime(follow);
  state.onClass(begin);
  begin();
  return section("plan", "Plan and playback", null,
    make("div", { class: "controls" }, state.replicationChoice(), scopeChoice.element, speed.element, controls, slider.element, said), colours, pair, missing);
};
