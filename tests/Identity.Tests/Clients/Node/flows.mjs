// Certified client libraries against the authority: node flows.mjs LIBRARY ISSUER CLIENT SECRET REDIRECT EMAIL PASSWORD MACHINE JWK
// Prints one JSON line with what a test compares. The "browser" is fetch with a jar.
import * as openid from 'openid-client';
import * as oauth from 'oauth4webapi';

const [library, issuer, clientId, secret, redirectUri, email, password, machine, jwk] = process.argv.slice(2);
const jar = new Map();

async function visit(url, form) {
  const response = await fetch(url, {
    redirect: 'manual',
    method: form ? 'POST' : 'GET',
    body: form && new URLSearchParams(form),
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
    jar.set(name, value);
  }
  return response;
}

async function browse(url) {
  for (let i = 0; i < 20; i++) {
    let response = await visit(url);
    if (response.status === 200) response = await visit(url, { email, password });
    const location = response.headers.get('location');
    if (!location) throw new Error(`stuck at ${url} with ${response.status}: ${await response.text()}`);
    url = new URL(location, url).href;
    if (url.startsWith(redirectUri)) return new URL(url);
  }
  throw new Error('sent in circles');
}

const scope = 'openid offline_access profile email mb';

async function privateKey() {
  return crypto.subtle.importKey('jwk', JSON.parse(jwk), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, ['sign']);
}

async function byOpenIdClient() {
  const insecure = { execute: [openid.allowInsecureRequests], timeout: 300 };
  const config = await openid.discovery(new URL(issuer), clientId, secret, undefined, insecure);
  const verifier = openid.randomPKCECodeVerifier();
  const nonce = openid.randomNonce();
  const state = openid.randomState();
  const url = await openid.buildAuthorizationUrlWithPAR(config, {
    redirect_uri: redirectUri, scope, nonce, state, code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const back = await browse(url.href);
  const tokens = await openid.authorizationCodeGrant(config, back, { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state, idTokenExpected: true });
  const user = await openid.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  const renewed = await openid.refreshTokenGrant(config, tokens.refresh_token);
  const active = await openid.tokenIntrospection(config, renewed.access_token);
  await openid.tokenRevocation(config, renewed.refresh_token);
  const dead = await openid.refreshTokenGrant(config, renewed.refresh_token).then(() => 'alive', (e) => e.error);
  const end = openid.buildEndSessionUrl(config, { id_token_hint: tokens.id_token, post_logout_redirect_uri: 'https://client.example/bye' });
  const bye = await visit(end.href);
  const machines = await openid.discovery(new URL(issuer), machine, undefined, openid.PrivateKeyJwt(await privateKey()), insecure);
  const own = await openid.clientCredentialsGrant(machines, { scope: 'mb' });
  return { sub: tokens.claims().sub, email: user.email, active: active.active, dead, bye: bye.headers.get('location'), machine: own.access_token, iss: back.searchParams.get('iss') };
}

async function byOauth4WebApi() {
  const loose = { [oauth.allowInsecureRequests]: true };
  const server = await oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), loose));
  const client = { client_id: clientId };
  const auth = oauth.ClientSecretBasic(secret);
  const verifier = oauth.generateRandomCodeVerifier();
  const [nonce, state] = [oauth.generateRandomNonce(), oauth.generateRandomState()];
  const pushed = await oauth.processPushedAuthorizationResponse(server, client, await oauth.pushedAuthorizationRequest(server, client, auth, {
    client_id: clientId, response_type: 'code', redirect_uri: redirectUri, scope, nonce, state, code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  }, loose));
  const back = await browse(`${server.authorization_endpoint}?client_id=${clientId}&request_uri=${encodeURIComponent(pushed.request_uri)}`);
  const parameters = oauth.validateAuthResponse(server, client, back, state);
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, await oauth.authorizationCodeGrantRequest(server, client, auth, parameters, redirectUri, verifier, loose), { expectedNonce: nonce, requireIdToken: true });
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  const user = await oauth.processUserInfoResponse(server, client, claims.sub, await oauth.userInfoRequest(server, client, tokens.access_token, loose));
  const renewed = await oauth.processRefreshTokenResponse(server, client, await oauth.refreshTokenGrantRequest(server, client, auth, tokens.refresh_token, loose));
  const active = await oauth.processIntrospectionResponse(server, client, await oauth.introspectionRequest(server, client, auth, renewed.access_token, loose));
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, auth, renewed.refresh_token, loose));
  const dead = await oauth.processRefreshTokenResponse(server, client, await oauth.refreshTokenGrantRequest(server, client, auth, renewed.refresh_token, loose)).then(() => 'alive', (e) => e.error);
  const own = await oauth.processClientCredentialsResponse(server, { client_id: machine }, await oauth.clientCredentialsGrantRequest(
    server, { client_id: machine }, oauth.PrivateKeyJwt(await privateKey()), new URLSearchParams({ scope: 'mb' }), loose));
  return { sub: claims.sub, email: user.email, active: active.active, dead, machine: own.access_token, iss: back.searchParams.get('iss') };
}

console.log(JSON.stringify(await (library === 'openid-client' ? byOpenIdClient() : byOauth4WebApi())));
