/** What `npm start` says. */
export const START_WORDS = {
  building: "Add-In und Werkbank werden gebaut; beim ersten Mal dauert das etwas länger …",
  portTaken: (port: number) => `Port ${String(port)} ist belegt, daher ein anderer.`,
  ready: (url: string) => `\nDie Werkbank läuft:  ${url}\n`,
  ownCertificate: `Das Zertifikat ist selbst gemacht, deshalb warnt der Browser beim ersten Öffnen. Die Seite kommt von diesem Rechner:
„Erweitert“ wählen und dann „Weiter zu localhost“ (Firefox: „Risiko akzeptieren und fortfahren“).`,
  howToStop: "Beenden mit Strg+C.",
} as const;
