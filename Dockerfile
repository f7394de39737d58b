# Doorstep for production. One image, two jobs: DOORSTEP_ROLE=web serves, DOORSTEP_ROLE=worker works (all: both).
FROM node:24-slim AS build
WORKDIR /doorstep
COPY package.json package-lock.json .npmrc ./
# The schema engine is not downloaded: migrations use its WebAssembly build from npm.
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node
RUN npm install --no-save --include=dev
COPY . .
RUN npx prisma generate && npm run build && npm prune --omit=dev

FROM node:24-slim
RUN apt-get update && apt-get install -y --no-install-recommends tini ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /doorstep
ENV NODE_ENV=production PORT=3000
COPY --from=build --chown=node:node /doorstep ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD node -e "process.env.DOORSTEP_ROLE==='worker'||fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
ENTRYPOINT ["tini", "--"]
CMD ["node", "--max-semi-space-size=32", "app/server.ts"]
