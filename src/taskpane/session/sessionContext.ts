import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneCommands } from "../paneCommands";
import type { AuditSession, AuditState } from "./auditSession";

export interface PaneServices {
  readonly commands: PaneCommands;
  readonly session: AuditSession;
}

export const ServicesContext = createContext<PaneServices | undefined>(undefined);

function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error("The pane's services are used outside of the pane.");
  return services;
}

export const useSession = (): AuditSession => useServices().session;
export const useCommands = (): PaneCommands => useServices().commands;

export function useAuditState(): AuditState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}
