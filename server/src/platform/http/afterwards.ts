/** An answer that takes long and needs the database no more: made when the scope is closed and its connection is somebody else's. */
export class Afterwards {
  constructor(readonly make: () => Promise<unknown>) {}
}
