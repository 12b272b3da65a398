import { Addin, ORIGIN, PATHS, readValues, serviceCall, write } from "./addin";

const ACTIONS_SERVICE = "Microsoft.InternalService.AddinInternalService";
const RUNTIME_SERVICE = "Microsoft.AppRuntime.AppRuntimeService";

let addin: Addin;
beforeEach(() => (addin = new Addin()));
afterEach(() => addin.door.close());

describe("a batch", () => {
  test("is answered with the results of its actions", async () => {
    await addin.batch([write("öffentlich")], PATHS);
    expect(await addin.batch([readValues], PATHS)).toMatchObject({
      Results: [{ ActionId: 12, Value: { Values: [["öffentlich"]] } }],
    });
  });

  test("names a member that the host lacks", async () => {
    const slicers = { ...readValues, QueryInfo: { Select: ["slicerStyle"] } };
    expect(await addin.batch([slicers], PATHS)).toMatchObject({
      Error: { Code: "ApiNotFound", Message: expect.stringContaining("Range.slicerStyle") as string },
    });
  });

  test.each([
    ["a request above the limit is refused as too large", 60, 5103],
    ["a response above the limit is refused as too large", 2_000, 5104],
  ])("%s", async (_, payloadLimit, error) => {
    addin.book.file.sheets[0]?.setCell(0, 0, { value: "x".repeat(3_000) });
    addin.faults.payloadLimit = payloadLimit;
    expect(await addin.batch([readValues], PATHS)).toEqual({ Error: error, Version: 1 });
  });

  test("counts as a round trip, the frame's own batches do not", async () => {
    await addin.batch([readValues], PATHS);
    await serviceCall(addin, RUNTIME_SERVICE, "GetAppRuntimeState");
    expect(addin.door.session.traffic.roundTrips).toBe(1);
  });
});

describe("a key that leads out of the add-in", () => {
  test("is told: Tab forwards and backwards, and Esc", async () => {
    const steps: (number | string)[] = [];
    const leaving = new Addin({
      onTabExit: (step) => void steps.push(step),
      onEscape: () => void steps.push("Esc"),
    });
    for (const action of [13, 14, 15, 16]) await leaving.ask("ContextActivationManager_notifyHost", ["c1", action]);
    expect(steps).toEqual([1, -1, "Esc"]);
    leaving.door.close();
  });
});

describe("events", () => {
  const listen = { Id: 20, ActionType: 3, Name: "_RegisterDataChangedEvent", ObjectPathId: 2 };

  test("reach the add-in that has registered for them", async () => {
    await addin.register("richApiMessage");
    await addin.batch([listen, { Id: 21, ActionType: 5, Name: "Trace", ObjectPathId: 0 }], PATHS);
    await addin.batch([write(1)], PATHS);
    const [event] = addin.events("richApiMessage");
    const [category, type, target, message] = (event?.ArrayData as [number, number, string, string][])[0] ?? [];
    expect([category, type, target]).toEqual([65_536, 10, "Workbook"]);
    expect(JSON.parse(message ?? "")).toMatchObject({ address: "A1", source: "Local" });
  });

  test("do not reach one that has taken its registration back", async () => {
    await addin.register("richApiMessage");
    await addin.batch([listen], PATHS);
    await addin.ask("richApiMessage", {}, 2);
    await addin.batch([write(1)], PATHS);
    expect(addin.events("richApiMessage")).toEqual([]);
  });

  test("tell a changed selection of the workbook by a name of its own", async () => {
    await addin.register("documentSelectionChanged");
    await addin.batch([{ Id: 20, ActionType: 3, Name: "Select", ObjectPathId: 4 }], PATHS);
    expect(addin.events("documentSelectionChanged")).toEqual([{}]);
  });
});

describe("a ribbon button", () => {
  test("waits until the add-in has associated its functions, and until it has finished", async () => {
    await addin.register("appCommandInvoked");
    const ending = addin.door.runCommand("checkAudit", "Check");
    expect(addin.events("appCommandInvoked")).toEqual([]);
    await serviceCall(addin, ACTIONS_SERVICE, "NotifyActionHandlerReady");
    const [event] = addin.events("appCommandInvoked");
    expect(event).toMatchObject({ 1: "checkAudit", 2: '{"source":{"id":"Check"}}' });
    await addin.call(94, { 0: event?.[0], 1: 0, 2: "{}" });
    expect(await ending).toBe("completed");
  });

  test("whose function the add-in does not know, ends so", async () => {
    await addin.register("appCommandInvoked");
    await serviceCall(addin, ACTIONS_SERVICE, "NotifyActionHandlerReady");
    const ending = addin.door.runCommand("nothing", "Check");
    await addin.call(94, { 0: addin.events("appCommandInvoked")[0]?.[0], 1: 11_101, 2: "" });
    expect(await ending).toBe("unknownFunction");
  });
});

describe("the pane", () => {
  test("is shown and hidden by the add-in, which hears of it", async () => {
    await addin.register("richApiMessage");
    await serviceCall(addin, RUNTIME_SERVICE, "SetAppRuntimeState", "Background");
    expect(addin.paneShown).toEqual([false]);
    expect(await serviceCall(addin, RUNTIME_SERVICE, "GetAppRuntimeState")).toMatchObject({
      Results: [{ Value: "Background" }],
    });
    expect(addin.events("richApiMessage")).toEqual([
      { ArrayData: [[65_536, 65_539, "", '{"visibility":"Hidden"}', 0, false]] },
    ]);
  });

  test("may come with the document the next time", async () => {
    const service = "Microsoft.AppRuntime.AppRuntimePersistenceService";
    await serviceCall(addin, service, "SetAppRuntimeStartState", "Background");
    expect(await serviceCall(addin, service, "GetAppRuntimeStartState")).toMatchObject({
      Results: [{ Value: "Background" }],
    });
  });

  test("has an address that office.js reads its door from", () => {
    expect(addin.door.addressOf("pane/taskpane.html")).toBe(
      `pane/taskpane.html?_host_Info=Excel$Web$16.01$de-DE$telemetry$$$0#&_serializer_version=1&_xdm_Info=c1|c1|${ORIGIN}`,
    );
  });
});

test("the client learns which sets of the API there are", async () => {
  const context = await addin.ask("ContextActivationManager_getAppContextAsync", "c1");
  expect(JSON.parse(String(context?._requirementMatrix))).toMatchObject({ ExcelApi: "1.15", SharedRuntime: "1.1" });
  expect(context).toMatchObject({ _clientMode: 1, _docUrl: `${ORIGIN}/Mappe.xlsx` });
});

test("the document's settings are those that the add-in saved", async () => {
  const settings = [["farbe", '"blau"']];
  await addin.call(76, { DdaSettingsMethod: { OverwriteIfStale: true, Properties: settings } });
  expect(await addin.call(75)).toMatchObject({ Properties: { Settings: [{ Name: "farbe", Value: '"blau"' }] } });
});

describe("the document's file", () => {
  test("is handed out slice by slice, as it was when it was opened", async () => {
    const opened = await addin.call(77, { 0: 1, 1: 1_000 });
    const expected = addin.book.toBytes();
    await addin.batch([write("danach")], PATHS);
    const bytes: number[] = [];
    for (let index = 0; bytes.length < Number(opened?.[1]); index += 1) {
      const slice = await addin.call(80, { 2: opened?.[0], 3: index });
      bytes.push(...(slice?.[0] as number[]));
    }
    expect(new Uint8Array(bytes)).toEqual(expected);
    await addin.call(81, { 2: opened?.[0] });
    expect(await addin.call(80, { 2: opened?.[0], 3: 0 })).toMatchObject({ Error: 5008 });
  });

  test("is not handed out as PDF", async () => {
    expect(await addin.call(77, { 0: 2, 1: 1_000 })).toMatchObject({ Error: 1009 });
  });
});

describe("what this host does not answer", () => {
  test.each([
    ["a call by its number", () => addin.call(64), "DispatchId 64"],
    ["an event by its name", () => addin.register("dialogMessageReceived"), "dialogMessageReceived"],
    ["an action by its name", () => addin.ask("openBrowserWindow", {}), "openBrowserWindow"],
  ])("is refused and told to the page: %s", async (_, ask, name) => {
    expect(await ask()).toMatchObject({ Error: 5000 });
    expect(addin.unanswered).toEqual([name]);
  });

  test("a service is named", async () => {
    expect(await serviceCall(addin, "Microsoft.DynamicRibbon.DynamicRibbon", "GetTab")).toMatchObject({
      Error: { Code: "ApiNotFound", Message: expect.stringContaining("Microsoft.DynamicRibbon") as string },
    });
  });
});

test("a fault of the host itself is answered, and not kept quiet", async () => {
  addin.faults.beforeSync(1, () => {
    throw new TypeError("a bug");
  });
  await expect(addin.batch([readValues], PATHS)).rejects.toThrow("a bug");
  expect(addin.received.at(-1)?._data).toEqual({ Version: 1, Error: 5001 });
});

test("another conversation's messages are not answered", async () => {
  expect(await addin.ask("ContextActivationManager_getAppContextAsync", "c0", 0, "c0")).toBeUndefined();
});

test("a closed door answers nothing any more", async () => {
  addin.door.close();
  expect(await addin.ask("ContextActivationManager_getAppContextAsync", "c1")).toBeUndefined();
});
