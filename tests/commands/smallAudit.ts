/** A protocol as small as one can be that still fills goals, measures, needs and every status but one. */
export const SMALL_PROTOCOL = `Audit Familiengerechte Kommune in der Stadt Musterstadt

Protokoll des Bilanzierungsworkshops am 21. November 2013

Handlungsfeld 1: Steuerung

1.1 Ziel: Familienpolitik ist in der Verwaltung verankert.
Maßnahme: Eine Stelle beim Bürgermeister einrichten
Messkriterium: Die Stelle ist besetzt.
Ergebnis: Ist realisiert

Maßnahme: Einen Runden Tisch bilden
Ergebnis: Keine Umsetzung.

Handlungsfeld 2: Bildung

2.1 Ziel: Kitas und Schulen arbeiten zusammen.
Maßnahme: Gemeinsame Fortbildungen anbieten
Ergebnis: Die Kitas haben davon berichtet.

Zukünftige Handlungsbedarfe

Handlungsfeld 1: Steuerung

- Den Runden Tisch einrichten
`;

export const STAND = { today: "2020-02-29" };
