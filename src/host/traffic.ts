/** What has gone over the wire since the host was opened. */
export class Traffic {
  /** Batches that the code asked for. The client's own housekeeping at the end of a run is counted apart. */
  roundTrips = 0;
  releases = 0;
  requestBytes = 0;
  responseBytes = 0;

  reset(): void {
    this.roundTrips = this.releases = this.requestBytes = this.responseBytes = 0;
  }
}
