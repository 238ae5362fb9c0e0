/** True for an http(s) address without credentials whose host (with its port, when one is named) is in the deployment's list. */
export function isAllowedHost(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, username, password } = new URL(url);
  if (!['http:', 'https:'].includes(protocol) || username !== '' || password !== '') return false;
  return hosts.includes(host) || (host === hostname && hosts.includes(hostname));
}
