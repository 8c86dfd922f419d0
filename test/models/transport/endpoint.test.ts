import { describe, expect, it } from 'vitest';
import { InvalidValueError } from '../../../src/foundation/errors.ts';
import {
  guardedLookup,
  isAllowedHost,
  isPrivateAddress,
  operationUrl,
  parseEndpoint,
} from '../../../src/models/transport/endpoint.ts';

describe('parseEndpoint', () => {
  it.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1/chat/completions'],
    ['https://api.openai.com/v1/', 'https://api.openai.com/v1/chat/completions'],
    ['https://llm.example.com', 'https://llm.example.com/chat/completions'],
    [
      'https://a.example/openai/v1?api-version=preview#x',
      'https://a.example/openai/v1/chat/completions?api-version=preview',
    ],
    ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:11434/v1/chat/completions'],
    ['http://localhost:8000/v1', 'http://localhost:8000/v1/chat/completions'],
    ['http://[::1]:8000/v1', 'http://[::1]:8000/v1/chat/completions'],
    ['https://8.8.8.8/v1', 'https://8.8.8.8/v1/chat/completions'],
  ])('takes %s', (text, url) => {
    expect(operationUrl(parseEndpoint(text), 'chat/completions').href).toBe(url);
  });

  it('shows neither query nor key', () => {
    expect(parseEndpoint('https://a.example/v1/?api-version=1').shown).toBe('https://a.example/v1');
    expect(parseEndpoint('https://a.example').shown).toBe('https://a.example');
  });

  it.each([
    ['no address', 'http address'],
    ['ftp://a.example/v1', 'http address'],
    ['file:///etc/passwd', 'http address'],
    ['javascript:alert(1)', 'http address'],
    ['http://llm.example.com/v1', 'not https'],
    ['http://10.0.0.5/v1', 'not https'],
    ['https://user:key@llm.example.com/v1', 'credentials'],
    ['https://10.0.0.5/v1', 'private'],
    ['https://192.168.1.4/v1', 'private'],
    ['https://169.254.169.254/latest', 'private'],
    ['https://0xa9.254.43518/', 'private'],
    ['https://[fd00::1]/v1', 'private'],
    ['https://[::ffff:10.0.0.1]/v1', 'private'],
    ['https://0.0.0.0/v1', 'private'],
  ])('refuses %s', (text, reason) => {
    expect(() => parseEndpoint(text)).toThrow(InvalidValueError);
    expect(() => parseEndpoint(text)).toThrow(reason);
  });

  it('does not show the credentials that it refuses', () => {
    expect(() => parseEndpoint('https://user:sk-12345@llm.example.com/v1')).not.toThrow(/sk-12345/);
  });
});

describe('isAllowedHost', () => {
  const allowed = (text: string, ...hosts: string[]) => isAllowedHost(parseEndpoint(text), hosts);

  it('takes a host exactly', () => {
    expect(allowed('https://llm.example.com/v1', 'llm.example.com')).toBe(true);
    expect(allowed('https://llm.example.com/v1', 'LLM.example.com')).toBe(true);
    expect(allowed('https://sub.llm.example.com/v1', 'llm.example.com')).toBe(false);
    expect(allowed('https://llm.example.com.evil.test/v1', 'llm.example.com')).toBe(false);
    expect(allowed('https://llm.example.com/v1', '*.example.com', '*', '')).toBe(false);
    expect(allowed('https://llm.example.com/v1')).toBe(false);
  });

  it('takes a port where one is written', () => {
    expect(allowed('https://llm.example.com:8443/v1', 'llm.example.com')).toBe(true);
    expect(allowed('https://llm.example.com:8443/v1', 'llm.example.com:8443')).toBe(true);
    expect(allowed('https://llm.example.com:8443/v1', 'llm.example.com:9443')).toBe(false);
  });
});

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a9fe:a9fe',
    '2002:a00:1::',
    '2001:db8::1',
    'not an address',
  ])('counts %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '162.159.140.245', '2606:4700::1111', '2a00:1450:4001::1'])(
    'does not count %s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );
});

describe('guardedLookup', () => {
  const look = (hostname: string, addresses: readonly string[], all = true) =>
    new Promise((resolve, reject) => {
      const entries = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      guardedLookup(async () => entries)(hostname, { all }, (error, address, family) => {
        if (error === null) resolve(all ? address : [address, family]);
        else reject(error);
      });
    });

  it('gives the addresses that it judged', async () => {
    expect(await look('llm.example.com', ['1.1.1.1', '2606:4700::1'])).toEqual([
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1', family: 6 },
    ]);
    expect(await look('llm.example.com', ['1.1.1.1'], false)).toEqual(['1.1.1.1', 4]);
  });

  it('refuses a public name with a private address, also among public ones', async () => {
    const refused = { name: 'ModelError', kind: 'refused', reason: 'host-not-allowed' };
    await expect(look('llm.example.com', ['10.0.0.1'])).rejects.toMatchObject(refused);
    await expect(look('llm.example.com', ['1.1.1.1', '169.254.169.254'])).rejects.toMatchObject(refused);
    await expect(look('llm.example.com', ['127.0.0.1'])).rejects.toMatchObject(refused);
  });

  it('lets localhost be this machine and nothing else', async () => {
    expect(await look('localhost', ['127.0.0.1', '::1'])).toHaveLength(2);
    await expect(look('localhost', ['10.0.0.1'])).rejects.toMatchObject({ reason: 'host-not-allowed' });
    await expect(look('localhost', ['1.1.1.1'])).rejects.toMatchObject({ reason: 'host-not-allowed' });
  });

  it('hands on the fault of the resolver, and says when there is nothing', async () => {
    const fault = new Error('ENOTFOUND');
    const failing = guardedLookup(() => Promise.reject(fault));
    await expect(
      new Promise((resolve, reject) => failing('x.example', {}, (error) => (error ? reject(error) : resolve(null)))),
    ).rejects.toBe(fault);
    await expect(look('x.example', [], false)).rejects.toThrow('no address');
  });

  it('resolves by the system where nothing else is given', async () => {
    const addresses = await new Promise((resolve, reject) =>
      guardedLookup()('localhost', { all: true }, (error, found) => (error ? reject(error) : resolve(found))),
    );
    expect(addresses).not.toHaveLength(0);
  });
});
