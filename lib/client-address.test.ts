import { expect, test } from 'vitest'
import { addressBlock, clientAddress } from './client-address'

test('without trusted proxies the header is not believed', () => {
  expect(clientAddress('203.0.113.7', '1.2.3.4', 0)).toBe('203.0.113.7')
})

test.each([
  [1, '198.51.100.2'],
  [2, '203.0.113.7'],
  [3, '1.1.1.1'],
])('with %d proxies the entry ours wrote counts, not what the client sent along', (proxies, expected) => {
  expect(clientAddress('10.0.0.1', '1.1.1.1, 203.0.113.7, 198.51.100.2', proxies)).toBe(expected)
})

test('with fewer entries than proxies the connection counts', () => {
  expect(clientAddress('10.0.0.1', '1.1.1.1', 2)).toBe('10.0.0.1')
  expect(clientAddress('::ffff:10.0.0.1', undefined, 1)).toBe('10.0.0.1')
  expect(clientAddress(undefined, '', 1)).toBe('unknown')
})

test('the header may come several times', () => {
  expect(clientAddress('10.0.0.1', ['1.1.1.1', '2.2.2.2'], 1)).toBe('2.2.2.2')
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:0DB8:0:0001:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is counted with %s', (address, block) => {
  expect(addressBlock(address)).toBe(block)
})
