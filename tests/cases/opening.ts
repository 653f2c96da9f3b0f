/** Gives tests what they run over, opened for each anew and closed however it ends. */
export function opening<Given extends { close(): Promise<void> }>(open: () => Promise<Given>) {
  return (run: (given: Given) => Promise<void>) => async () => {
    const given = await open();
    try {
      await run(given);
    } finally {
      await given.close();
    }
  };
}
