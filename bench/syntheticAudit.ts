import type { Row, Tables } from "../src/domain/tables";

/** Ten measures to a goal and ten goals to a field of action, all statuses, texts as long as real ones. */
export function syntheticAudit(measures: number): Tables {
  const goals = Math.ceil(measures / 10);
  const fields = Math.ceil(goals / 10);
  return {
    profile: [
      { label: "Kommune", value: "Stadt Musterstadt" },
      { label: "Audit", value: "Familiengerechte Kommune" },
      { label: "Stand der Bilanz (Stichtag)", value: "2013-11-21" },
    ],
    fieldsOfAction: counted(fields, (field) => ({ number: field, name: `Handlungsfeld Nummer ${String(field)}` })),
    goals: counted(goals, (goal) => ({
      number: goalNumber(goal),
      fieldOfAction: fieldOf(goal),
      goal: `Das Angebot ${String(goal)} für Familien in der Stadt ist ausgebaut und wird von ihnen angenommen.`,
    })),
    measures: counted(measures, measureRow),
    needs: counted(fields, (field) => ({
      number: String(field),
      fieldOfAction: field,
      need: `Das Angebot im Handlungsfeld ${String(field)} weiter ausbauen`,
    })),
  };
}

const STATUSES = ["realisiert", "teilweise realisiert", "nicht realisiert", "noch nicht bewertet"];

function measureRow(measure: number): Row<"measures"> {
  const goal = Math.ceil(measure / 10);
  return {
    number: `${goalNumber(goal)}.${String(((measure - 1) % 10) + 1)}`,
    fieldOfAction: fieldOf(goal),
    goal: goalNumber(goal),
    measure: `Aufbau und Verstetigung des Vorhabens ${String(measure)} gemeinsam mit Schulen, Kitas und Vereinen der Stadt`,
    criterion: `Das Vorhaben ${String(measure)} ist eingerichtet und trifft sich mindestens zweimal im Jahr.`,
    result: `Das Vorhaben wurde im Ausschuss am ${String((measure % 28) + 1)}.3.2013 vorgestellt.`,
    status: STATUSES[measure % STATUSES.length] ?? null,
    owner: "Fachbereich Soziales, Jugend und Familie",
  };
}

const fieldOf = (goal: number): number => Math.ceil(goal / 10);
const goalNumber = (goal: number): string => `${String(fieldOf(goal))}.${String(((goal - 1) % 10) + 1)}`;

const counted = <T>(count: number, itemOf: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => itemOf(index + 1));
