import { can, type MapRole } from '../maps/policy';

/** A comment, as far as it decides who may do what with it. */
interface CommentFacts {
  authorId: string;
  deletedAt: number | null;
}

interface ThreadFacts {
  createdBy: string;
  comments: readonly CommentFacts[];
}

/** Somebody, with their role on the map. */
interface Asker {
  userId: string;
  role: MapRole;
}

/** Nobody puts words into another's mouth, whatever their role. */
export function mayEditComment({ authorId }: CommentFacts, { userId, role }: Asker): boolean {
  return can(role, 'comment') && authorId === userId;
}

export function mayDeleteComment({ authorId }: CommentFacts, { userId, role }: Asker): boolean {
  return role === 'owner' || (can(role, 'comment') && authorId === userId);
}

/** Who began it may take it back as long as nobody else has said something in it. */
export function mayDeleteThread({ createdBy, comments }: ThreadFacts, { userId, role }: Asker): boolean {
  if (role === 'owner') return true;
  const others = comments.some(({ authorId, deletedAt }) => authorId !== userId && deletedAt === null);
  return can(role, 'comment') && createdBy === userId && !others;
}
