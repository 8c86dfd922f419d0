import { lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { InvalidValueError } from '../../foundation/errors.ts';
import { ModelError } from '../model.ts';

/** Where a provider's wire protocol is spoken: an address that the rules below admit. */
export type Endpoint = {
  /** Ends without a slash; the query of a base URL (Azure's `api-version`) is kept for the calls. */
  readonly base: URL;
  /** For the cache key, the log and the report: no key, no query. */
  readonly shown: string;
  readonly loopback: boolean;
};

/**
 * Reads a base URL by the rules of the trust page: https (http only to this machine), no credentials, no private address.
 *
 * @throws InvalidValueError that says what is wrong with it.
 */
export function parseEndpoint(text: string): Endpoint {
  const base = URL.canParse(text) ? new URL(text) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol) || base.hostname === '') {
    throw new InvalidValueError(`not an http address: "${text}"`, { todo: 'Write it as https://host/v1.' });
  }
  const loopback = isLoopbackHost(base.hostname);
  if (base.username !== '' || base.password !== '') {
    throw new InvalidValueError(`the address of ${base.host} carries credentials`, {
      todo: 'Remove them, and name the variable that holds the key by api-key-env.',
    });
  }
  if (base.protocol !== 'https:' && !loopback) {
    throw new InvalidValueError(`the address is not https: "${base.protocol}//${base.host}"`, {
      todo: 'Only localhost may be called without encryption.',
    });
  }
  const literal = base.hostname.replace(/^\[|\]$/g, '');
  if (!loopback && isIP(literal) !== 0 && isPrivateAddress(literal)) {
    throw new InvalidValueError(`${literal} is a private address`, {
      todo: 'Only public hosts, and localhost, are called.',
    });
  }
  base.hash = '';
  base.pathname = base.pathname.replace(/\/+$/, '');
  const shown = `${base.origin}${base.pathname === '/' ? '' : base.pathname}`;
  return { base, shown, loopback };
}

/**
 * The address of one operation of an endpoint.
 *
 * @throws InvalidValueError where the operation, which can have the name of a model in it, would lead elsewhere (`..`).
 */
export function operationUrl(endpoint: Endpoint, operation: string): URL {
  const url = new URL(endpoint.base);
  const pathname = `${url.pathname.replace(/\/$/, '')}/${operation}`;
  url.pathname = pathname;
  if (url.pathname !== pathname) {
    throw new InvalidValueError(`not a name that an address can have: found "${operation}"`, {
      todo: 'Write the model as its provider names it.',
    });
  }
  return url;
}

/**
 * Whether a list names the host of an endpoint, exactly: `api.example.com` on any port, `api.example.com:8443` on that one. No
 * patterns, no subdomains.
 */
export function isAllowedHost(endpoint: Endpoint, hosts: readonly string[]): boolean {
  const { hostname, host } = endpoint.base;
  return hosts.some((each) => each.toLowerCase() === hostname || each.toLowerCase() === host);
}

function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** Every address of a name, as the system resolves it. */
export type ResolveAll = (
  hostname: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const resolveBySystem: ResolveAll = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/**
 * The `lookup` of a socket that connects only where it may: a public name never leads to a private address (DNS rebinding, an
 * instance's metadata service), and `localhost` leads to this machine alone. The socket connects to the very addresses that
 * were judged.
 */
export function guardedLookup(resolveAll: ResolveAll = resolveBySystem): LookupFunction {
  return (hostname, options, callback) => {
    const answer = async () => {
      const addresses = await resolveAll(hostname);
      const wanted = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress;
      const bad = addresses.find(({ address }) => !wanted(address));
      if (bad !== undefined) throw refusedAddress(hostname, bad.address);
      return addresses;
    };
    answer().then(
      (addresses) => {
        const [first] = addresses;
        if (options.all === true) callback(null, [...addresses]);
        else if (first !== undefined) callback(null, first.address, first.family);
        else callback(new Error(`${hostname} has no address`), '', 0);
      },
      (error) => callback(error, '', 0),
    );
  };
}

function refusedAddress(hostname: string, address: string): ModelError {
  return new ModelError(
    'refused',
    'host-not-allowed',
    `${hostname} resolves to ${address}, which is no public address`,
    {
      todo: 'Model endpoints are called at public addresses, or at localhost where the config says so.',
    },
  );
}

const isPublicAddress = (address: string): boolean => !isPrivateAddress(address);

/** Everything that the IANA special-purpose registries (RFC 6890) do not call globally reachable, and what can wrap one of it. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

const notPublic = specialAddresses();

function specialAddresses(): BlockList {
  const list = new BlockList();
  // An IPv4 subnet of a BlockList also matches its IPv4-mapped IPv6 form (::ffff:10.0.0.1).
  for (const [net, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const) {
    list.addSubnet(net, prefix, 'ipv4');
  }
  // 64:ff9b::/96, 64:ff9b:1::/48, 2002::/16 and 2001::/32 carry an IPv4 address inside: translators could lead back in.
  for (const [net, prefix] of [
    ['::', 127],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ] as const) {
    list.addSubnet(net, prefix, 'ipv6');
  }
  return list;
}
