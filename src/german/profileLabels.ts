import type { Row } from "../domain/tables";

/** The entries of Stammdaten as the template names them, in its order. */
export const PROFILE_LABELS = {
  municipality: "Kommune",
  audit: "Audit",
  projectLead: "Projektleitung",
  auditor: "Auditor/in",
  reportFrom: "Berichtszeitraum von",
  reportTo: "Berichtszeitraum bis",
  asOf: "Stand der Bilanz (Stichtag)",
  workshop: "Bilanzierungsworkshop",
  protocolDay: "Protokoll vom",
  resolutionToTakePart: "Ratsbeschluss Durchführung",
  resolutionToImplement: "Ratsbeschluss Umsetzung",
  certificateFrom: "Zertifikat vom",
  certificateUntil: "Zertifikat gültig bis",
  paperNumber: "Vorlagen-Nr.",
  consultation: "Beratungsfolge",
  meetingDay: "Sitzungsdatum",
  publicity: "öffentlich/nichtöffentlich",
} as const;

export type ProfileEntry = keyof typeof PROFILE_LABELS;

/** The rows of tblStammdaten; what is not given stays an empty cell. */
export const profileRows = (values: Readonly<Partial<Record<ProfileEntry, string>>>): readonly Row<"profile">[] =>
  (Object.keys(PROFILE_LABELS) as ProfileEntry[]).map((entry) => ({
    label: PROFILE_LABELS[entry],
    value: values[entry] ?? null,
  }));
