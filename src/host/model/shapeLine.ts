import { attribute, removeElement, setAttributes } from "../../xlsx/xml/dom";
import { mustHave, Shape } from "../book/shape";
import { ExcelError } from "../excelError";
import { integer, objectOf, oneOf } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Method, type WritableValue } from "../wire/objectType";
import { shapeType } from "./shapes";
import { nameOf, namesOf } from "./words";

/** How lines run from one end to the other. */
export const CONNECTORS = { Straight: "line", Elbow: "bentConnector3", Curve: "curvedConnector3" } as const;

const HEADS = {
  None: "none",
  Triangle: "triangle",
  Stealth: "stealth",
  Diamond: "diamond",
  Oval: "oval",
  Open: "arrow",
} as const;
const LENGTHS = { Short: "sm", Medium: "med", Long: "lg" } as const;
const WIDTHS = { Narrow: "sm", Medium: "med", Wide: "lg" } as const;

/** The file calls the beginning of a line its head. */
type End = "head" | "tail";

const ofHead = <K extends string>(
  end: End,
  name: "type" | "len" | "w",
  words: Readonly<Record<K, string>>,
  missing: K,
): WritableValue<Shape> =>
  writable(
    oneOf(...namesOf(words)),
    ({ file }) => {
      const head = file.at("spPr", "ln", `${end}End`);
      return nameOf(words, head && attribute(head, name)) ?? missing;
    },
    ({ file }, word) => setAttributes(file.make("spPr", "ln", `${end}End`), { [name]: words[word] }),
  );

const CONNECTIONS = { head: "stCxn", tail: "endCxn" } as const;

function connected({ file, sheet }: Shape, end: End): { readonly shape: Shape; readonly site: number } | undefined {
  const connection = file.at("nvCxnSpPr", "cNvCxnSpPr", CONNECTIONS[end]);
  if (connection === undefined) return undefined;
  const shape = Shape.on(sheet).find((other) => String(other.file.id) === attribute(connection, "id"));
  return shape && { shape, site: Number(attribute(connection, "idx") ?? 0) };
}

const connect = (end: End): Method<Shape> =>
  method([objectOf(Shape), integer], (line, shape, site) => {
    if (site < 0) throw new ExcelError("InvalidArgument", `there is no connection site ${site}`);
    const connection = line.file.make("nvCxnSpPr", "cNvCxnSpPr", CONNECTIONS[end]);
    setAttributes(connection, { id: shape.file.id, idx: site });
  });

const disconnect = (end: End): Method<Shape> =>
  method([], ({ file }) => {
    file.make("nvCxnSpPr", "cNvCxnSpPr");
    removeElement(file.at("nvCxnSpPr", "cNvCxnSpPr", CONNECTIONS[end]));
  });

const connectedShape =
  (end: End) =>
  (line: Shape): HostObject | null => {
    const there = connected(line, end);
    return there === undefined ? null : shapeType(there.shape);
  };

const type: (shape: Shape) => HostObject = objectType<Shape>({
  name: "Line",
  smallNames: ["connectorType"],
  values: {
    id: ({ id }) => id,
    connectorType: writable(
      oneOf(...namesOf(CONNECTORS)),
      ({ file }) => {
        const geometry = file.at("spPr", "prstGeom");
        return nameOf(CONNECTORS, geometry && attribute(geometry, "prst")) ?? "Straight";
      },
      ({ file }, connector) => setAttributes(file.make("spPr", "prstGeom"), { prst: CONNECTORS[connector] }),
    ),
    beginArrowheadStyle: ofHead("head", "type", HEADS, "None"),
    beginArrowheadLength: ofHead("head", "len", LENGTHS, "Medium"),
    beginArrowheadWidth: ofHead("head", "w", WIDTHS, "Medium"),
    endArrowheadStyle: ofHead("tail", "type", HEADS, "None"),
    endArrowheadLength: ofHead("tail", "len", LENGTHS, "Medium"),
    endArrowheadWidth: ofHead("tail", "w", WIDTHS, "Medium"),
    isBeginConnected: (line) => connected(line, "head") !== undefined,
    isEndConnected: (line) => connected(line, "tail") !== undefined,
    beginConnectedSite: (line) => connected(line, "head")?.site ?? null,
    endConnectedSite: (line) => connected(line, "tail")?.site ?? null,
  },
  objects: {
    shape: (line) => shapeType(line),
    beginConnectedShape: connectedShape("head"),
    endConnectedShape: connectedShape("tail"),
  },
  methods: {
    connectBeginShape: connect("head"),
    connectEndShape: connect("tail"),
    disconnectBeginShape: disconnect("head"),
    disconnectEndShape: disconnect("tail"),
  },
});

export function lineType(shape: Shape): HostObject {
  mustHave(shape, "nvCxnSpPr");
  return type(shape);
}
