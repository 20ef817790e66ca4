/** Asks the company's single sign-on whom an assertion speaks of. */
export function createIdentity({ url, fetch = globalThis.fetch }) {
  return {
    /** The user's name, or null when the assertion is not accepted. */
    async verify(assertion) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ assertion, audience: 'turnstile' }),
      });
      if (response.status === 401) return null;
      if (!response.ok) throw new Error(`single sign-on answered ${response.status}`);
      return (await response.json()).user;
    },
  };
}
