import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { App } from '../src/app.ts';
import { BYRNE, FakeStore, NOWAK, WEEK, get } from './kitchen.ts';

test('shared caches may keep what guests see', async () => {
  const answer = await new App(new FakeStore()).handle(get(WEEK));
  assert.equal(answer.headers['cache-control'], 'public, max-age=0, s-maxage=300');
  assert.equal(answer.headers.vary, 'Accept-Language');
});

test('but not what families see', async () => {
  for (const family of [BYRNE, NOWAK]) {
    const answer = await new App(new FakeStore()).handle(get(WEEK, family));
    assert.equal(answer.headers['cache-control'], 'private, no-cache');
  }
});

test('304 if nothing has changed', async () => {
  for (const who of [{}, BYRNE, NOWAK]) {
    const app = new App(new FakeStore());
    const first = await app.handle(get(WEEK, who));
    for (const known of [first.headers.etag, `W/${first.headers.etag}`, `"old", ${first.headers.etag}`]) {
      const again = await app.handle(get(WEEK, { ...who, 'if-none-match': known }));
      assert.equal(again.status, 304);
      assert.equal(again.body, '');
      assert.equal(again.headers.etag, first.headers.etag);
    }
  }
});

test('a family and a guest have different tags', async () => {
  const guest = await new App(new FakeStore()).handle(get(WEEK));
  const byrne = await new App(new FakeStore()).handle(get(WEEK, { ...BYRNE, 'if-none-match': guest.headers.etag }));
  assert.equal(byrne.status, 200);
  assert.notEqual(byrne.headers.etag, guest.headers.etag);
});

test('problems are kept by nobody', async () => {
  const answer = await new App(new FakeStore()).handle(get('/api/schools/nowhere/weeks/2025-03-03'));
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('varnish passes on whoever is signed in', () => {
  const vcl = readFileSync('edge/ladle.vcl', 'utf8');
  const [, pattern] = /Cookie ~ "(.*)"/.exec(vcl) ?? [];
  assert.match(BYRNE.cookie, new RegExp(pattern));
  assert.doesNotMatch('seen=1; lastfamily=2', new RegExp(pattern));
});
