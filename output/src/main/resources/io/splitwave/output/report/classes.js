// Classes of UDs: blocks of consecutive numbers. A class that is chosen narrows what the page shows of single UDs; "" is all of them.

const hasClasses = (run) => run.words.classes?.length > 0;

const classOf = (run, ud) => {
  let first = 0;
  return run.words.classes.find((each) => { first += each.uds; return ud < first; })?.name ?? "";
};

const inClass = (run, state, ud) => !hasClasses(run) || state.udClass === "" || classOf(run, ud) === state.udClass;

// The name of a column, or of a table, that holds a summary of the UDs of the class.
const keyOfClass = (run, state, key) =>
  (state.udClass === "" ? key : `${key}@${run.words.classes.findIndex((each) => each.name === state.udClass)}`);

// A choice that narrows the page; nothing without classes.
const classChoice = (run, state) => {
  if (!hasClasses(run)) return null;
  const options = [["", "all"], ...run.words.classes.map((each) => [each.name, `${each.name} (${plural(each.uds, "UD")})`])];
  const pick = choice("Class of UDs", options, state.udClass, state.chooseClass);
  pick.select.id = "class-of-uds";
  return pick.element;
};

const classColumns = (run, udOf = (row) => row.ud) => (hasClasses(run) ? [{ name: "class", words: true, value: (row) => classOf(run, udOf(row)), text: (row) => classOf(run, udOf(row)) }] : []);

const classLines = (run, ud) => (hasClasses(run) && ud >= 0 ? [["class", classOf(run, ud)]] : []);

// Of a class, in words; nothing if all are shown.
const ofClass = (state) => (state.udClass === "" ? "" : ` of class ${state.udClass}`);
