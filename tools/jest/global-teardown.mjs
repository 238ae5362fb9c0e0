/** Gives back what global-setup started. */
export default async function teardown() {
  await globalThis.wudanTestCluster?.stop();
}
