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
    session: { strategy: 'database' },
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
  // ~| // They had an account before they had this button: keep voice group and fees. Google has to vouch for the address.
  // ~| const existing = profile.email_verified ? await prisma.member.findUnique({ where: { email } }) : null;
  // ~ end
  if (existing !== null) return prisma.member.update({ where: { id: existing.id }, data: { googleId } });

  const invitation = await openInvitation(prisma, token, now);
  await use(prisma, invitation, now);
  // ~ decoy address-of-the-profile
  return prisma.member.create({ data: { email, name: profile.name, voice: invitation.voice, googleId } });
  // ~ end
}
