import net from 'node:net';
import type { QueueConnection } from '../connection.js';

/** Stands between the code under test and a queue server, and fails on demand. */
export interface Proxy {
  connection: QueueConnection;
  /** As if the server was killed: connections break, new ones are refused. */
  stop(): Promise<void>;
  /** As if the network swallowed everything: connections stay, nothing passes. */
  stall(): void;
  /** The server is back, on the same port; connections of before are gone. */
  start(): Promise<void>;
}

/** Listens on a free port in front of the connection's server. */
export async function proxyFor(connection: QueueConnection): Promise<Proxy> {
  const url = new URL(connection.url);
  const target = { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<net.Socket>();
  let stalled = false;
  let server: net.Server | undefined;
  let port = 0;

  const accept = (near: net.Socket) => {
    const far = net.connect(target);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => stalled || far.write(bytes));
    far.on('data', (bytes) => stalled || near.write(bytes));
  };
  const stop = async () => {
    const closing = server;
    server = undefined;
    for (const socket of sockets) socket.destroy();
    if (closing) await new Promise((resolve) => closing.close(resolve));
  };
  const start = async () => {
    await stop();
    stalled = false;
    const opening = net.createServer(accept);
    server = opening;
    await new Promise<void>((resolve) => opening.listen(port, '127.0.0.1', resolve));
    port = (opening.address() as net.AddressInfo).port;
  };

  await start();
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { connection: { ...connection, url: url.href }, stop, start, stall: () => void (stalled = true) };
}
