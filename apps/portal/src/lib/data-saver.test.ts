import { act, renderHook } from '@testing-library/react';
import { chooseDataSaver, onWifi, useDataSaver } from './data-saver.js';

class FakeConnection extends EventTarget {
  saveData = false;
  effectiveType = '4g';
  type: string | undefined = undefined;
}
let net: FakeConnection;
beforeEach(() => {
  localStorage.clear();
  net = new FakeConnection();
  Object.defineProperty(navigator, 'connection', { value: net, configurable: true });
});

const hook = () => renderHook(() => useDataSaver()).result;

test.each([
  [{ saveData: true }, true],
  [{ effectiveType: '2g' }, true],
  [{ effectiveType: '3g' }, true],
  [{ type: 'cellular' }, true],
  [{ type: 'wifi' }, false],
  [{}, false],
])('%j means %s until somebody chooses', (given, on) => {
  Object.assign(net, given);
  expect(hook().current).toEqual({ on, automatic: true, wifiOnly: false });
});

test('follows the connection while nobody chose', () => {
  const saver = hook();
  act(() => {
    net.effectiveType = '3g';
    net.dispatchEvent(new Event('change'));
  });
  expect(saver.current.on).toBe(true);
});

test('what somebody chose holds, whatever the connection, and stays on the device', () => {
  const saver = hook();
  act(() => chooseDataSaver({ on: true }));
  act(() => chooseDataSaver({ wifiOnly: true }));
  expect(saver.current).toEqual({ on: true, automatic: false, wifiOnly: true });
  expect(hook().current).toEqual({ on: true, automatic: false, wifiOnly: true });
  act(() => chooseDataSaver({ on: false }));
  net.saveData = true;
  expect(hook().current).toMatchObject({ on: false, wifiOnly: true });
});

test('damaged settings are no settings', () => {
  localStorage.setItem('sinau.data', '{');
  expect(hook().current).toMatchObject({ wifiOnly: false });
});

test('tells Wi-Fi only where the browser does', () => {
  expect(onWifi()).toBeUndefined();
  net.type = 'wifi';
  expect(onWifi()).toBe(true);
  net.type = 'cellular';
  expect(onWifi()).toBe(false);
});
