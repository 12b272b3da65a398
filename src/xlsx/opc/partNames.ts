/** "xl/worksheets" of "xl/worksheets/sheet1.xml"; "" for a part at the top. */
const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf("/")));

/** Where the relationships of a part stand; "" is the package itself. */
export function relationsPartOf(part: string): string {
  const folder = folderOf(part);
  const file = part.slice(part.lastIndexOf("/") + 1);
  return `${folder === "" ? "" : `${folder}/`}_rels/${file}.rels`;
}

/** The part that a relationship's target names, seen from its source: "../charts/chart1.xml" or "/xl/charts/chart1.xml". */
export function resolveTarget(source: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : `${folderOf(source)}/${target}`;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return decodePercent(steps.join("/"));
}

function decodePercent(path: string): string {
  return path.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const bytes = run
      .slice(1)
      .split("%")
      .map((hex) => parseInt(hex, 16));
    return new TextDecoder().decode(new Uint8Array(bytes));
  });
}

/** The shortest way from source to target as relationships write it. */
export function relativeTarget(source: string, target: string): string {
  const from = folderOf(source).split("/").filter(Boolean);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return "../".repeat(from.length - same) + to.slice(same).join("/");
}
