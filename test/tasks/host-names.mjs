/** Host names of a test alone: a proxy that browsers ask for pages of `http://name/`, with no name server and no secure context. */
import { createServer, request } from 'node:http';

/**
 * @param {Record<string, string>} addresses where each host name is served, such as `http://127.0.0.1:8787`; any other
 *   name is refused
 * @returns {Promise<{port: number, reports: object[], close: () => Promise<void>}>} `reports` are the breaches of a page's
 *   policy that browsers told of, at `/reports` of any host
 */
export async function serveHostNames(addresses) {
  const reports = [];
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url, `http://${incoming.headers.host}`);
    if (!(url.hostname in addresses)) return outgoing.writeHead(502).end();
    if (url.pathname === '/reports') {
      let text = '';
      for await (const chunk of incoming) text += chunk;
      reports.push(JSON.parse(text)['csp-report']);
      return outgoing.writeHead(204).end();
    }
    const target = new URL(addresses[url.hostname]);
    const { method, headers } = incoming;
    const path = url.pathname + url.search;
    const onward = request({ host: target.hostname, port: target.port, path, method, headers }, (answer) => {
      const policy = answer.headers['content-security-policy'];
      if (policy) answer.headers['content-security-policy'] = `${policy}; report-uri /reports`;
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { port: server.address().port, reports, close };
}
