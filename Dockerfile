# Built in one stage, run in another: neither sources nor development packages come along.
FROM node:24.18.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No scripts: `prepare` needs the sources, and the embedded PostgreSQL is not used here.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24.18.0-bookworm-slim
# Temporal's native library checks certificates against the system's.
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/catalogue ./catalogue
COPY --from=build /app/people/fictional-people.yaml ./people/
COPY --from=build /app/records/migrations ./records/migrations
RUN mkdir /data && chown node:node /data
USER node
ENV DATA_DIR=/data
EXPOSE 8080
CMD ["node", "dist/api/main.js"]
