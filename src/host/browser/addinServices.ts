import { ExcelError } from "../excelError";
import { method, objectType, type HostObject } from "../wire/objectType";
import type { ObjectModel } from "../wire/objectPaths";
import { oneOf } from "../wire/readers";

/** What an add-in asks of the frame around it rather than of the workbook. */
export interface AddinFrame {
  /** Its functions can be called now. */
  actionsReady(): void;
  isPaneShown: boolean;
  startsWithDocument: boolean;
}

const actionsService = objectType<AddinFrame>({
  name: "Microsoft.InternalService.AddinInternalService",
  methods: { notifyActionHandlerReady: method([], (frame) => frame.actionsReady()) },
});

const runtimeService = objectType<AddinFrame>({
  name: "Microsoft.AppRuntime.AppRuntimeService",
  methods: {
    getAppRuntimeState: method([], ({ isPaneShown }) => (isPaneShown ? "Visible" : "Background")),
    setAppRuntimeState: method(
      [oneOf("Visible", "Background")],
      (frame, state) => void (frame.isPaneShown = state === "Visible"),
    ),
  },
});

const persistenceService = objectType<AddinFrame>({
  name: "Microsoft.AppRuntime.AppRuntimePersistenceService",
  methods: {
    getAppRuntimeStartState: method([], ({ startsWithDocument }) => (startsWithDocument ? "Background" : "Inactive")),
    setAppRuntimeStartState: method(
      [oneOf("Background", "Inactive")],
      (frame, state) => void (frame.startsWithDocument = state === "Background"),
    ),
  },
});

/** Calls on the workbook that only the frame can answer, such as opening another one, have no table here. */
const workbookInFrame = objectType<AddinFrame>({ name: "Workbook" });

/** The object model of the batches that are for the frame. */
export class AddinServices implements ObjectModel {
  readonly root: HostObject;
  private readonly services: readonly HostObject[];

  constructor(frame: AddinFrame) {
    this.root = workbookInFrame(frame);
    this.services = [actionsService, runtimeService, persistenceService].map((service) => service(frame));
  }

  service(name: string): HostObject | undefined {
    return this.services.find(({ typeName }) => typeName === name);
  }

  referenced(): never {
    throw new ExcelError("InvalidReference");
  }
}
