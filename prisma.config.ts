import { defineConfig } from "prisma/config";

// DATABASE_URL is only needed by Prisma's own `migrate deploy`; `generate` works without it.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
