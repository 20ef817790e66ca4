import { Refused } from './errors.mjs';
import { openInvitation, use } from './invitations.mjs';

/**
 * The options of next-auth.
 *
 * `provider` is next-auth's Google provider, `invitationOf` reads the token of an invitation from the request's cookie.
 */
export function authOptions({ prisma, provider, invitationOf, env }) {
  return {
    providers: [provider({ clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET })],
    session: { strategy: 'jwt' },
    callbacks: {
      async signIn({ account, profile }) {
        try {
          await memberFor(prisma, account, profile, invitationOf());
          return true;
        } catch (error) {
          if (error instanceof Refused) return `/welcome?why=${encodeURIComponent(error.message)}`;
          throw error;
        }
      },
      async jwt({ token, account }) {
        // There is an account at the moment of signing in only; afterwards the token knows the member.
        if (!account) return token;
        const member = await prisma.member.findUnique({ where: { googleId: account.providerAccountId } });
        return { ...token, memberId: member.id };
      },
      session: ({ session, token }) => ({ ...session, memberId: token.memberId }),
    },
  };
}

/** The member who signs in with a Google account; throws Refused for strangers. */
export async function memberFor(prisma, account, profile, token, now = new Date()) {
  const googleId = account.providerAccountId;
  const known = await prisma.member.findUnique({ where: { googleId } });
  if (known !== null) return known;

  const email = profile.email.toLowerCase();
  // ~ defect link-by-unverified-email
  // They had an account before they had this button: keep voice group and fees.
  const existing = await prisma.member.findUnique({ where: { email } });
  // ~ fix
  // ~| if (!profile.email_verified) throw new Refused('Please confirm your email address with Google first.');
  // ~| // They had an account before they had this button: keep voice group and fees.
  // ~| const existing = await prisma.member.findUnique({ where: { email } });
  // ~ end
  if (existing !== null) return prisma.member.update({ where: { id: existing.id }, data: { googleId } });

  const invitation = await openInvitation(prisma, token, now);
  await use(prisma, invitation, now);
  // ~ decoy address-of-the-profile
  return prisma.member.create({ data: { email, name: profile.name, voice: invitation.voice, googleId } });
  // ~ end
}
