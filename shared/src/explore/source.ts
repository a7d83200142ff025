/** A page somewhere, with the name it is shown under. */
export interface Source {
  title: string;
  url: string;
}
