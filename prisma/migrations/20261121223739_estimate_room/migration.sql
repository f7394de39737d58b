-- Each morning rewrites most rows under way. Room on their own page for the next version keeps its indexes untouched,
-- which halves a morning. Prisma's schema has no word for it.
ALTER TABLE "Estimate" SET (fillfactor = 60);
