// A foreign, certified authority on a free loopback port: node provider.mjs AUDIENCE SECRET GROUP [PORTAL]. Prints its issuer, and ends with its standard input.
// With the address of a portal people sign in to it, by any name; who is called unverified… has an address that nobody has verified.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [audience, secret, group, portal] = process.argv.slice(2);
const server = createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const issuer = `http://localhost:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [
    { client_id: 'machine', client_secret: secret, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] },
    ...(portal ? [{ client_id: 'portal', client_secret: secret, token_endpoint_auth_method: 'client_secret_post', redirect_uris: [`${portal}signin-oidc`] }] : []),
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: sub, email: `${sub}@example.org`, email_verified: !sub.startsWith('unverified') }) }),
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: Boolean(portal) },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      getResourceServerInfo: () => ({ scope: 'mb', audience, accessTokenFormat: 'jwt', accessTokenTTL: 3600, jwt: { sign: { alg: 'RS256' } } }),
    },
  },
  extraTokenClaims: () => ({ groups: [group] }),
});
server.on('request', provider.callback());
console.log(issuer);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
