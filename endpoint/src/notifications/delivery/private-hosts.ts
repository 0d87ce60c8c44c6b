import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(network, bits, 'ipv4');
}
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

const isIn = (list: BlockList, host: string): boolean => {
  const version = isIP(host);
  return version !== 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4');
};

/** Whether a host is this machine. */
export const isLoopback = (host: string): boolean => host === 'localhost' || isIn(LOOPBACK, host);

/** Whether a host is on a private network, by its address, or by a name without a domain. */
export const isPrivateHost = (host: string): boolean =>
  isLoopback(host) || isIn(PRIVATE, host) || /^[a-z0-9_-]+$/i.test(host) || /\.(?:local|lan|internal)$/i.test(host);
