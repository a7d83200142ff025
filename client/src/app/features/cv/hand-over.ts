/** Lets the browser keep bytes as a file of that name. */
export const handOver = (bytes: Blob, name: string): void => {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the bytes by the time the browser rests.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
